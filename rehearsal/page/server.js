// Talking to the stage's own server.

import { toast } from "./dom.js";

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    toast("ติดต่อโปรแกรมซ้อมไม่ได้ กรุณาตรวจว่ายังเปิดอยู่");
    return null;
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) toast(body.message || `ทำรายการไม่ได้ (${answer.status})`);
  return answer.ok ? body : null;
}

export function post(path, body) {
  return ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

export function sendFile(phone, file, as) {
  const form = new FormData();
  form.append("phone", phone);
  form.append("as", as);
  form.append("file", file, file.name);
  return ask("file", { method: "POST", body: form });
}

export function state(after) {
  return ask(`state?after=${after}`);
}

// Calls back whenever something happened, and at each beat of the clock.
export function listen(news) {
  const source = new EventSource("news");
  source.onmessage = (event) => news(JSON.parse(event.data));
}
