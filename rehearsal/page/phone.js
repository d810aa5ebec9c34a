// One phone: its chat, its input, and what a finger can do there.

import { make, toast } from "./dom.js";
import { icon } from "./icons.js";
import { content, mayOpen, summary } from "./message.js";
import { post, sendFile } from "./server.js";
import { date, longDate, time } from "./thai.js";

export class Phone {
  constructor(number, account, tools) {
    this.number = number;
    this.tools = tools;
    this.account = account;
    this.known = new Map();
    this.lastDay = null;
    this.newest = null;
    this.quoting = null;
    this.node = this.build();
  }

  build() {
    this.title = make("span", { class: "owner-title" });
    this.subtitle = make("span", { class: "owner-sub" });
    this.chat = make("div", { class: "chat", role: "log", "aria-live": "polite", tabindex: "0" });
    this.quick = make("div", { class: "quick", role: "group", "aria-label": "คำตอบด่วน" });
    this.tries = make("div", { class: "tries", role: "group", "aria-label": "ลองพิมพ์" });
    this.quote = make("div", { class: "quoting", hidden: true });
    this.menu = make("div", { class: "menu", hidden: true });
    this.attach = make("div", { class: "attach", hidden: true });
    this.input = make("textarea", { rows: 1, placeholder: "พิมพ์ข้อความ", enterkeyhint: "send",
      oninput: () => this.grow(), onkeydown: (event) => this.key(event), onpaste: () => setTimeout(() => this.grow()) });
    this.friend = make("button", { type: "button", class: "friend", onclick: () => this.befriend() });
    this.menuButton = make("button", { type: "button", class: "round", "aria-label": "เมนูของบัญชี", hidden: true,
      onclick: () => (this.menu.hidden = !this.menu.hidden) }, icon("menu"));
    const send = make("button", { type: "button", class: "send", "aria-label": "ส่งข้อความ", onclick: () => this.send() }, icon("send", 22));
    this.attachments();
    const name = this.account.name;
    return make("section", { class: "phone", "aria-label": `เครื่องที่ ${this.number + 1}` },
      make("div", { class: "owner" }, make("span", { class: "owner-names" }, this.title, this.subtitle), this.friend),
      make("div", { class: "head" }, make("span", { class: "shield" }, icon("shield", 22)),
        make("span", { class: "head-name" }, name), make("span", { class: "head-id" }, this.account.basicId)),
      this.chat, this.quick, this.tries, this.quote, this.attach,
      make("div", { class: "compose" }, make("button", { type: "button", class: "round", "aria-label": "แนบไฟล์หรือส่งอย่างอื่น",
        onclick: () => (this.attach.hidden = !this.attach.hidden) }, icon("plus")), this.menuButton, this.input, send),
      this.menu);
  }

  attachments() {
    const file = make("input", { type: "file", class: "hidden-file", "aria-label": "เลือกไฟล์", onchange: () => this.sendFiles(file, "file") });
    const photo = make("input", { type: "file", accept: "image/*", class: "hidden-file", "aria-label": "เลือกภาพ", onchange: () => this.sendFiles(photo, "image") });
    const choice = (sign, label, act) => make("button", { type: "button", onclick: () => { this.attach.hidden = true; act(); } },
      icon(sign, 26), label);
    const sample = (kind) => () => post("sample", { phone: this.number, kind });
    this.attach.append(file, photo,
      choice("file", "ไฟล์", () => file.click()), choice("picture", "ภาพ", () => photo.click()),
      choice("brush", "ภาพตัวอย่าง", () => samplePicture((blob) => sendFile(this.number, blob, "image"))),
      choice("sticker", "สติกเกอร์", sample("sticker")), choice("place", "ตำแหน่ง", sample("location")), choice("voice", "เสียง", sample("audio")));
  }

  async sendFiles(input, as) {
    for (const file of input.files) await sendFile(this.number, file, as);
    input.value = "";
  }

  // -- what the server says ------------------------------------------------------------------------------------------
  update(state, refusals) {
    this.state = state;
    this.title.textContent = state.title;
    this.subtitle.textContent = state.subtitle || (state.friend ? "บุคคลทั่วไป" : "ยังไม่ได้เพิ่มเพื่อน");
    this.chat.dataset.empty = state.friend ? "ยังไม่มีข้อความ" : "แตะ “เพิ่มเพื่อน” เพื่อเริ่มคุยกับบัญชีนี้";
    this.friend.textContent = state.blocked ? "เลิกบล็อก" : state.friend ? "บล็อก" : "เพิ่มเพื่อน";
    this.friend.classList.toggle("wanted", !state.friend || state.blocked);
    const atEnd = this.chat.scrollHeight - this.chat.scrollTop - this.chat.clientHeight < 120;
    const news = [...state.messages, ...refusals].sort((a, b) => a.number - b.number);
    for (const one of news) this.append(one);
    for (const one of state.changed) this.redraw(one);
    this.offer(state);
    this.drawMenu(state.menu);
    this.typing(state.loading);
    if (news.length && (atEnd || news.some((one) => one.mine))) this.toEnd(news);
    return news.length;
  }

  // To the end; but of a long answer the beginning has to be seen first.
  toEnd(news) {
    const asked = news.findLast((one) => one.mine) || news.find((one) => one.sending === news.at(-1).sending);
    const first = this.known.get(asked.id)?.node;
    const tall = first && this.chat.scrollHeight - first.offsetTop > this.chat.clientHeight;
    this.chat.scrollTop = tall ? first.offsetTop - 12 : this.chat.scrollHeight;
  }

  append(one) {
    const day = date(one.moment);
    if (day !== this.lastDay) this.chat.append(make("div", { class: "day" }, longDate(one.moment)));
    this.lastDay = day;
    if (one.reason) return this.chat.append(refusedCard(one));
    const node = this.row(one);
    this.known.set(one.id, { one, node });
    this.newest = one;
    this.chat.append(node);
  }

  redraw(one) {
    const known = this.known.get(one.id);
    if (!known || (known.one.unsent === one.unsent && known.one.message.text === one.message.text)) return;
    const node = this.row(one);
    known.node.replaceWith(node);
    this.known.set(one.id, { one, node });
  }

  row(one) {
    if (one.unsent) return make("div", { class: "day" }, one.mine ? "คุณยกเลิกการส่งข้อความ" : "ข้อความถูกยกเลิก");
    const act = (action) => this.act(action);
    const body = make("div", { class: "body" }, this.quotedPart(one), content(one, act, this.tools.local, this.tools.enlarge));
    const stamp = make("span", { class: "stamp" }, one.mine ? make("span", {}, "อ่านแล้ว") : null, make("span", {}, time(one.moment)),
      one.edited ? make("span", {}, "แก้ไขแล้ว") : null);
    const more = make("button", { type: "button", class: "more", "aria-label": "ตัวเลือกของข้อความ", onclick: (event) => this.options(one, event.currentTarget) }, icon("more", 20));
    const avatar = one.mine ? null : make("span", { class: "avatar", "aria-hidden": "true" }, this.account.name.slice(0, 3));
    const wide = ["flex", "template"].includes(one.message.type) ? " wide" : "";
    return make("div", { class: `row ${one.mine ? "mine" : "theirs"}${wide}`, "data-id": one.id }, avatar, body, make("div", { class: "aside" }, more, stamp));
  }

  quotedPart(one) {
    const quoted = one.quoted && this.known.get(one.quoted);
    return quoted ? make("div", { class: "quoted" }, summary(quoted.one.message)) : null;
  }

  offer(state) {
    const items = this.newest?.message.quickReply?.items || [];
    this.quick.replaceChildren(...items.map((item) => make("button", { type: "button", onclick: () => this.act(item.action) }, item.action.label)));
    this.quick.hidden = !items.length;
    this.tries.replaceChildren(...state.suggestions.map((text) => make("button", { type: "button", title: text, onclick: () => this.fill(text) }, text.split("\n")[0])));
    this.tries.hidden = !state.suggestions.length;
  }

  typing(on) {
    this.dots?.remove();
    this.dots = on ? make("div", { class: "row theirs" }, make("div", { class: "speech dots", "aria-label": "กำลังพิมพ์" }, "• • •")) : null;
    if (this.dots) this.chat.append(this.dots);
  }

  drawMenu(menu) {
    this.menuButton.hidden = !menu;
    if (menu?.id === this.menuId) return;
    this.menuId = menu?.id;
    this.menu.replaceChildren();
    this.menu.hidden = !menu?.selected;
    if (!menu) return;
    const areas = menu.areas.map(({ bounds, action }) => make("button", { type: "button", "aria-label": action.label || action.text || "เมนู", onclick: () => this.act(action),
      style: { left: `${(100 * bounds.x) / menu.size.width}%`, top: `${(100 * bounds.y) / menu.size.height}%`, width: `${(100 * bounds.width) / menu.size.width}%`, height: `${(100 * bounds.height) / menu.size.height}%` } }));
    this.menu.append(make("img", { src: `menu/${menu.id}`, alt: menu.chatBarText, style: { aspectRatio: `${menu.size.width} / ${menu.size.height}` } }), ...areas);
  }

  // -- what the finger does ------------------------------------------------------------------------------------------
  async act(action) {
    if (action.type === "uri") return this.open(action.uri);
    if (action.type === "clipboard") await copy(action.clipboardText);
    let picked;
    if (action.type === "datetimepicker") {
      picked = await this.tools.pick(action);
      if (!picked) return;
    }
    if (action.inputOption === "openKeyboard") this.fill(action.fillInText || "");
    await post("tap", { phone: this.number, action, picked });
  }

  open(uri) {
    const filled = /^https:\/\/line\.me\/R\/oaMessage\/[^/]+\/\?(.+)$/.exec(uri);
    if (filled) return this.fill(decodeURIComponent(filled[1]));
    const address = this.tools.local(uri);
    if (mayOpen(address)) window.open(address, "_blank", "noopener");
    else toast(`LINE จะเปิด ${uri}`);
  }

  fill(text) {
    this.input.value = text;
    this.grow();
    this.input.focus();
  }

  grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 120)}px`;
  }

  key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  async send() {
    const text = this.input.value.trim();
    if (!text) return;
    this.fill("");
    const quote = this.quoting;
    this.quoteOf(null);
    const sent = await post("say", { phone: this.number, text, quote });
    if (sent === null) this.fill(text);
  }

  befriend() {
    post("friend", { phone: this.number, friend: !this.state.friend || this.state.blocked });
  }

  options(one, button) {
    const close = () => list.remove();
    const choice = (label, act) => make("button", { type: "button", role: "menuitem", onclick: () => { close(); act(); } }, label);
    document.querySelectorAll(".options").forEach((open) => open.remove());
    const list = make("div", { class: "options", role: "menu", onkeydown: (event) => event.key === "Escape" && close() },
      choice("ตอบกลับ", () => this.quoteOf(one)), choice("คัดลอก", () => copy(summary(one.message))),
      one.mine ? choice("ยกเลิกการส่ง", () => post("unsend", { id: one.id })) : null);
    button.after(list);
    list.firstChild.focus();
    setTimeout(() => document.addEventListener("click", close, { once: true }));
  }

  quoteOf(one) {
    this.quoting = one?.id ?? null;
    this.quote.hidden = !one;
    if (!one) return;
    this.quote.replaceChildren(make("span", {}, `ตอบกลับ: ${summary(one.message)}`),
      make("button", { type: "button", "aria-label": "ไม่ตอบกลับข้อความนี้", onclick: () => this.quoteOf(null) }, icon("close", 18)));
    this.input.focus();
  }
}

function refusedCard(refusal) {
  const details = refusal.details.map((one) => make("li", {}, `${one.property || ""} ${one.message}`));
  return make("div", { class: "refused-card", role: "alert" }, make("strong", {}, `LINE ปฏิเสธข้อความนี้ (${refusal.status})`),
    make("p", {}, refusal.reason), details.length ? make("ul", {}, ...details.slice(0, 5)) : null);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("คัดลอกแล้ว");
  } catch {
    toast(`คัดลอกไม่ได้ในเบราว์เซอร์นี้: ${text}`);
  }
}

function samplePicture(done) {
  const canvas = make("canvas", { width: 640, height: 480 });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#dfe9f5";
  pen.fillRect(0, 0, 640, 480);
  pen.fillStyle = "#24405f";
  pen.font = "600 44px Sarabun, sans-serif";
  pen.textAlign = "center";
  pen.fillText("ภาพถ่ายหน้าจอตัวอย่าง", 320, 250);
  canvas.toBlob((blob) => done(new File([blob], "sample.png", { type: "image/png" })), "image/png");
}

