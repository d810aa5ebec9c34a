// The page: the bar with the clock above, the phones below, and the news from the server.

import { make, toast } from "./dom.js";
import { Phone } from "./phone.js";
import { addIcons } from "./icons.js";
import { listen, post, state } from "./server.js";
import { date, fromInput, inputMoment, longDate, time } from "./thai.js";

const at = (id) => document.getElementById(id);
const phones = [];
let seen = -1; // before the first news; a platform where nothing has happened is at 0
let now = null;
let jumps = [];
let addresses = {};
let busy = false;
let again = false;

const tools = { local, enlarge, pick };

function local(address) {
  const prefix = Object.keys(addresses).find((known) => address.startsWith(known));
  return prefix === undefined ? address : addresses[prefix] + address.slice(prefix.length);
}

function enlarge(address) {
  at("viewed").src = address;
  at("viewer").showModal();
}

const PICKERS = { date: "date", time: "time", datetime: "datetime-local" };

function pick(action) {
  const input = at("picked");
  input.type = PICKERS[action.mode];
  input.min = action.min || "";
  input.max = action.max || "";
  input.value = (action.initial || "").replace("t", "T");
  sayInThai();
  at("picker").returnValue = "";
  at("picker").showModal();
  return new Promise((done) => at("picker").addEventListener("close", () => done(at("picker").returnValue === "ok" ? input.value : null), { once: true }));
}

// The browser's own field counts in the Christian era.
function sayInThai() {
  const value = at("picked").value;
  const moment = at("picked").type === "date" ? `${value}T00:00` : value;
  at("picked-thai").textContent = moment.length === 16 ? longDate(fromInput(moment)) : "";
}

// One question at a time; what happens meanwhile is asked for afterwards.
async function refresh() {
  if (busy) return void (again = true);
  busy = true;
  try {
    const news = await state(seen);
    if (news) draw(news);
  } finally {
    busy = false;
  }
  if (again) {
    again = false;
    refresh();
  }
}

function draw(news) {
  addresses = news.addresses;
  document.title = `ซ้อมใช้งาน ${news.account.name}`;
  news.phones.forEach((one, number) => {
    if (!phones[number]) addPhone(number, news.account);
    const refusals = news.refusals.filter((refusal) => refusal.chat === one.user);
    const count = phones[number].update(one, refusals);
    drawTab(number, one, count);
  });
  seen = news.version;
  jumps = news.jumps;
  drawJumps();
  drawHints(news.hints);
  drawQuota(news.quota);
  warn(news.refusals);
  tick(news.now);
}

function addPhone(number, account) {
  phones[number] = new Phone(number, account, tools);
  at("phones").append(phones[number].node);
  const tab = make("button", { type: "button", role: "tab", onclick: () => choose(number) }, make("span", {}), make("i", { class: "dot", hidden: true, "aria-label": "มีข้อความใหม่" }));
  at("tabs").append(tab);
  if (number === 0) choose(0);
  if (number === awaited) show(number);
}

// A phone that was just added: to be brought into view as soon as it is drawn.
let awaited = null;

function show(number) {
  awaited = null;
  choose(number);
  phones[number].node.scrollIntoView({ behavior: "smooth", inline: "end" });
}

function drawTab(number, one, count) {
  const tab = at("tabs").children[number];
  tab.firstChild.textContent = one.title;
  if (count && tab.getAttribute("aria-selected") !== "true") tab.lastChild.hidden = false;
}

function choose(number) {
  [...at("tabs").children].forEach((tab, place) => tab.setAttribute("aria-selected", String(place === number)));
  at("tabs").children[number].lastChild.hidden = true;
  phones.forEach((phone, place) => phone.node.classList.toggle("chosen", place === number));
  phones[number].chat.scrollTop = phones[number].chat.scrollHeight;
}

function tick(moment) {
  now = moment;
  at("time").textContent = time(moment);
  at("date").textContent = longDate(moment);
  at("next").disabled = !nextReminder();
}

function nextReminder() {
  return jumps.filter((jump) => jump.reminder && Date.parse(jump.moment) > Date.parse(now)).sort((a, b) => Date.parse(a.moment) - Date.parse(b.moment))[0];
}

function drawJumps() {
  const key = JSON.stringify(jumps);
  if (at("jumps").dataset.key === key) return;
  at("jumps").dataset.key = key;
  at("jumps").replaceChildren(make("option", { value: "" }, "ไปยังวันสำคัญ…"),
    ...jumps.map((jump) => make("option", { value: jump.moment }, `${date(jump.moment)} ${time(jump.moment)} · ${jump.label}`)));
  at("jumps").hidden = !jumps.length;
}

function drawQuota(quota) {
  const limit = quota.limit === null ? "ไม่จำกัด" : quota.limit;
  at("quota").replaceChildren(make("span", {}, `ข้อความที่ใช้ ${quota.used}/${limit}`), " ", make("span", {}, `(ตอบกลับฟรี ${quota.replies})`));
  at("quota").classList.toggle("low", quota.limit !== null && quota.used > 0.8 * quota.limit);
}

function warn(refusals) {
  if (!refusals.length) return;
  const last = refusals[refusals.length - 1];
  const detail = last.details[0] ? ` — ${last.details[0].property}: ${last.details[0].message}` : "";
  at("refused-text").textContent = `${time(last.moment)} ${last.path.split("/").pop()} ${last.status}: ${last.reason}${detail}`;
  at("refused").hidden = false;
}

let drawnHints = false;

function drawHints(hints) {
  if (drawnHints || !hints.length || remembered()) return;
  drawnHints = true;
  at("hint-list").replaceChildren(...hints.map((hint) => make("li", {}, hint.say
    ? make("button", { type: "button", onclick: () => { choose(hint.phone); phones[hint.phone].fill(hint.say); } }, hint.text)
    : make("span", {}, hint.text))));
  at("hints").hidden = false;
}

function remembered() {
  try { return sessionStorage.getItem("hints") === "closed"; } catch { return false; }
}

async function move(body) {
  document.body.classList.add("moving");
  const moved = await post("move", body);
  document.body.classList.remove("moving");
  if (moved) toast(`ขณะนี้คือ ${date(moved.now)} เวลา ${time(moved.now)} น.`);
}

at("next").addEventListener("click", () => nextReminder() && move({ to: nextReminder().moment }));
document.querySelectorAll("[data-hours]").forEach((button) => button.addEventListener("click", () => move({ hours: Number(button.dataset.hours) })));
at("jumps").addEventListener("change", (event) => { if (event.target.value) move({ to: event.target.value }); event.target.value = ""; });
at("moment").addEventListener("click", async () => {
  const chosen = await pick({ mode: "datetime", initial: inputMoment(now) });
  if (chosen) move({ to: fromInput(chosen) });
});
at("picked").addEventListener("input", sayInThai);
at("add").addEventListener("click", async () => {
  const added = await post("phones", { name: `ผู้มาใหม่ ${phones.length + 1}` });
  if (!added) return;
  awaited = added.phone;
  if (phones[awaited]) show(awaited);
});
at("refused-close").addEventListener("click", () => (at("refused").hidden = true));
at("hints-close").addEventListener("click", () => {
  at("hints").hidden = true;
  try { sessionStorage.setItem("hints", "closed"); } catch { /* private windows may forbid it: then it opens again */ }
});
at("viewer").addEventListener("click", () => at("viewer").close());

addIcons(document);
// Letters of another font have another height: drawn before, the chats would not stand at their end.
await Promise.allSettled(["400", "600", "700"].map((weight) => document.fonts.load(`${weight} 16px Sarabun`, "ก")));
listen((news) => (news.version > seen ? refresh() : tick(news.now)));
