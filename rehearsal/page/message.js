// One message as it stands in the chat: text, card, picture, file, sticker, place, voice, template.

import { isWebAddress, linked, make } from "./dom.js";
import { flex } from "./flex.js";
import { icon } from "./icons.js";
import { size } from "./thai.js";

export function content(shown, act, local, enlarge) {
  const message = shown.message;
  const draw = DRAWN[message.type] || unknown;
  return draw(message, { act, local, enlarge, id: shown.id, mine: shown.mine });
}

const DRAWN = {
  text: (message, how) => speech(message.text, how),
  textV2: (message, how) => speech(message.text.replace(/\{\{|\}\}/g, (found) => found[0]), how),
  flex: (message, how) => flex(message.contents, how.act, how.local),
  template: (message, how) => template(message.template, how),
  image: picture,
  file,
  sticker: () => make("div", { class: "sticker", role: "img", "aria-label": "สติกเกอร์" }, icon("sticker", 96)),
  audio: () => make("div", { class: "speech voice" }, icon("play", 20), "เสียง 0:02"),
  video: () => make("div", { class: "speech voice" }, icon("play", 20), "วิดีโอ"),
  location: (message) => make("div", { class: "speech voice" }, icon("place"), make("span", {}, make("strong", {}, message.title || "ตำแหน่ง"), make("br"), message.address || "")),
  imagemap: (message, how) => speech(message.altText, how),
};

function unknown(message) {
  return make("div", { class: "speech" }, `[${message.type}]`);
}

function speech(text, how) {
  return make("div", { class: "speech" }, ...linked(text, how.local));
}

function picture(message, how) {
  const address = how.mine ? `content/${how.id}` : how.local(message.previewImageUrl);
  const full = how.mine ? address : how.local(message.originalContentUrl);
  const image = make("img", { src: address, alt: "ภาพ แตะเพื่อขยาย", loading: "lazy" });
  return make("button", { type: "button", class: "picture", onclick: () => how.enlarge(full) }, image);
}

function file(message, how) {
  return make("a", { class: "speech file", href: `content/${how.id}`, download: message.fileName },
    icon("file", 30),
    make("span", {}, make("span", { class: "file-name" }, message.fileName), make("small", {}, size(message.fileSize))));
}

function template(one, how) {
  if (one.type === "carousel" || one.type === "image_carousel") {
    return make("div", { class: "fx-carousel" }, ...one.columns.map((column) => templateCard(column, how)));
  }
  return templateCard(one, how);
}

function templateCard(card, how) {
  const address = card.thumbnailImageUrl || card.imageUrl;
  return make("div", { class: `template ${card.type || ""}` },
    address ? make("img", { src: how.local(address), alt: "", class: "template-picture" }) : null,
    card.title ? make("strong", {}, card.title) : null,
    card.text ? make("p", {}, card.text) : null,
    make("div", { class: "template-actions" }, ...(card.actions || [card.action]).map((action) =>
      make("button", { type: "button", onclick: () => how.act(action) }, action.label || "เปิด"))));
}

// What a quoted message is shortened to.
export function summary(message) {
  const known = { image: "ภาพ", sticker: "สติกเกอร์", audio: "ข้อความเสียง", video: "วิดีโอ", unsent: "ข้อความที่ยกเลิก" };
  return message.text || message.altText || message.fileName || message.title || known[message.type] || message.type;
}

export function mayOpen(uri) {
  return isWebAddress(uri) || /^tel:/i.test(uri);
}
