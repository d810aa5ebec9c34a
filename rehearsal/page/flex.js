// Flex messages drawn as LINE draws them. Sizes are those of LINE's Flex Message Simulator.

import { make } from "./dom.js";

const GAPS = { none: "0", xs: "2px", sm: "4px", md: "8px", lg: "12px", xl: "16px", xxl: "20px" };
const PADDINGS = { none: "0", xs: "2px", sm: "4px", md: "8px", lg: "12px", xl: "16px", xxl: "20px" };
const LETTERS = {
  xxs: "11px", xs: "13px", sm: "14px", md: "16px", lg: "19px", xl: "22px", xxl: "29px", "3xl": "35px", "4xl": "48px", "5xl": "74px",
};
const PICTURES = {
  xxs: "40px", xs: "60px", sm: "80px", md: "100px", lg: "120px", xl: "140px", xxl: "160px", "3xl": "180px", "4xl": "200px", "5xl": "220px", full: "100%",
};
const BORDERS = { none: "0", light: "0.5px", normal: "1px", medium: "2px", "semi-bold": "3px", bold: "4px" };
const PLACES = { top: "flex-start", center: "center", bottom: "flex-end" };
const SIDES = { start: "flex-start", center: "center", end: "flex-end" };

const gap = (value) => GAPS[value] ?? value;
const truthy = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

// `act(action)` is called when something is tapped; `local(url)` makes an address reachable here.
export function flex(contents, act, local) {
  const draw = { act, local };
  if (contents.type !== "carousel") return bubble(contents, draw);
  return make("div", { class: "fx-carousel", tabindex: "0", role: "group", "aria-label": "การ์ดหลายใบ เลื่อนไปด้านข้างได้" },
    ...contents.contents.map((one) => bubble(one, draw)));
}

function bubble(one, draw) {
  const size = one.size || "mega";
  const node = make("div", { class: `fx-bubble fx-${size}`, dir: one.direction || "ltr" });
  for (const block of ["header", "hero", "body", "footer"]) {
    if (!one[block]) continue;
    const style = one.styles?.[block] || {};
    if (style.separator) node.append(make("hr", { class: "fx-line", style: truthy({ borderColor: style.separatorColor }) }));
    const inner = block === "hero" ? component(one[block], draw, "vertical") : box(one[block], draw, block);
    node.append(make("div", { class: `fx-${block}`, style: truthy({ backgroundColor: style.backgroundColor }) }, inner));
  }
  return tappable(node, one.action, draw);
}

function component(one, draw, layout) {
  const drawn = { box, text, button, image, icon, separator, filler, video }[one.type](one, draw, layout);
  return tappable(place(drawn, one, layout), one.type === "button" ? null : one.action, draw);
}

function tappable(node, action, draw) {
  if (!action) return node;
  node.classList.add("fx-tap");
  node.setAttribute("role", "button");
  node.tabIndex = 0;
  if (action.label) node.setAttribute("aria-label", action.label);
  const tap = (event) => {
    event.stopPropagation();
    draw.act(action);
  };
  node.addEventListener("click", tap);
  node.addEventListener("keydown", (event) => event.key === "Enter" && tap(event));
  return node;
}

// Margin, position, and the share of the room it takes. In a row everything shares by default, in a column nothing does.
function place(node, one, layout) {
  const row = layout !== "vertical";
  const margin = one.margin && gap(one.margin);
  if (margin) node.style[row ? "marginInlineStart" : "marginTop"] = margin;
  const fixed = one.type === "icon" || one.type === "separator" || (row ? one.width && one.flex === undefined : one.height && one.flex === undefined);
  const share = one.flex ?? (one.type === "filler" ? 1 : row && !fixed ? 1 : 0);
  node.style.flex = share > 0 && !(fixed && one.flex === undefined) ? `${share} 1 ${row ? "0" : "auto"}` : "0 0 auto";
  if (row) node.style.minWidth = "0";
  if (share === 0 && row && one.type === "text") node.style.maxWidth = "100%";
  if (row && one.gravity && layout !== "baseline") node.style.alignSelf = PLACES[one.gravity];
  if (one.position === "absolute") node.style.position = "absolute";
  const offsets = { top: one.offsetTop, bottom: one.offsetBottom, insetInlineStart: one.offsetStart, insetInlineEnd: one.offsetEnd };
  for (const [side, value] of Object.entries(offsets)) if (value) node.style[side] = gap(value);
  return node;
}

function box(one, draw) {
  const node = make("div", { class: `fx-box fx-${one.layout}` });
  Object.assign(node.style, truthy({
    gap: one.spacing && gap(one.spacing),
    backgroundColor: one.backgroundColor,
    borderColor: one.borderColor,
    borderWidth: one.borderWidth && (BORDERS[one.borderWidth] ?? one.borderWidth),
    borderStyle: one.borderWidth && one.borderWidth !== "none" ? "solid" : undefined,
    borderRadius: one.cornerRadius && gap(one.cornerRadius),
    overflow: one.cornerRadius ? "hidden" : undefined,
    width: one.width, maxWidth: one.maxWidth, height: one.height, maxHeight: one.maxHeight,
    justifyContent: one.justifyContent, alignItems: one.alignItems,
  }));
  for (const [key, side] of [["paddingAll", "padding"], ["paddingTop", "paddingTop"], ["paddingBottom", "paddingBottom"],
    ["paddingStart", "paddingInlineStart"], ["paddingEnd", "paddingInlineEnd"]]) {
    if (one[key]) node.style[side] = PADDINGS[one[key]] ?? one[key];
  }
  if (one.background) node.style.backgroundImage = gradient(one.background);
  const children = one.contents.map((child) => component(child, draw, one.layout));
  one.contents.forEach((child, number) => {
    // A component's own margin replaces the box's spacing before it.
    if (child.margin && number > 0 && one.spacing) {
      const row = one.layout !== "vertical";
      children[number].style[row ? "marginInlineStart" : "marginTop"] = `calc(${gap(child.margin)} - ${gap(one.spacing)})`;
    } else if (child.margin && number === 0) {
      children[number].style.margin = "0"; // there is nothing before it to keep away from
    }
  });
  node.append(...children);
  return node;
}

function gradient(background) {
  const middle = background.centerColor ? `, ${background.centerColor} ${background.centerPosition || "50%"}` : "";
  return `linear-gradient(${background.angle}, ${background.startColor}${middle}, ${background.endColor})`;
}

function written(one) {
  return truthy({
    fontSize: one.size && (LETTERS[one.size] ?? one.size),
    color: one.color,
    fontWeight: one.weight === "bold" ? "700" : one.weight && "400",
    fontStyle: one.style === "italic" ? "italic" : undefined,
    textDecoration: one.decoration,
  });
}

function text(one) {
  const node = make("p", { class: `fx-text${one.wrap ? " fx-wrap" : ""}`, style: written(one) });
  if (one.align) node.style.textAlign = one.align;
  if (one.lineSpacing) node.style.lineHeight = `calc(1.4em + ${one.lineSpacing})`;
  if (one.wrap && one.maxLines) {
    node.classList.add("fx-clamp");
    node.style.webkitLineClamp = one.maxLines;
  }
  if (one.contents?.length) node.append(...one.contents.map((span) => make("span", { style: written(span) }, span.text)));
  else node.textContent = one.text;
  return node;
}

function button(one, draw) {
  const style = one.style || "link";
  const colour = style === "link" ? { color: one.color } : { backgroundColor: one.color };
  return make("button", { type: "button", class: `fx-button fx-${style} fx-h-${one.height || "md"}`, style: truthy(colour),
    onclick: (event) => { event.stopPropagation(); draw.act(one.action); } }, one.action.label);
}

function image(one, draw) {
  const width = PICTURES[one.size || "md"] ?? one.size;
  const picture = make("img", { src: draw.local(one.url), alt: "", loading: "lazy", class: "fx-picture" });
  picture.style.objectFit = one.aspectMode === "cover" ? "cover" : "contain";
  picture.addEventListener("error", () => picture.replaceWith(make("span", { class: "fx-no-picture" }, "ภาพ")));
  const frame = make("div", { class: "fx-frame", style: truthy({ width, aspectRatio: (one.aspectRatio || "1:1").replace(":", " / "), backgroundColor: one.backgroundColor }) }, picture);
  return make("div", { class: "fx-image", style: { justifyContent: SIDES[one.align || "center"] } }, frame);
}

function icon(one, draw) {
  const height = LETTERS[one.size || "md"] ?? one.size;
  return make("img", { class: "fx-icon", src: draw.local(one.url), alt: "", style: { height, aspectRatio: (one.aspectRatio || "1:1").replace(":", " / ") } });
}

function separator(one, _draw, layout) {
  return make("hr", { class: layout === "vertical" ? "fx-line" : "fx-line fx-upright", style: truthy({ borderColor: one.color }) });
}

function filler() {
  return make("div", { class: "fx-filler" });
}

function video(one, draw) {
  return component(one.altContent, draw, "vertical");
}
