// Signs drawn as lines, because a machine without an emoji font shows boxes instead.

const SHAPES = {
  next: "M4 5l8 7-8 7V5m9 0l8 7-8 7V5",
  plus: "M12 5v14M5 12h14",
  menu: "M4 7h16M4 12h16M4 17h16",
  send: "M4 12l16-8-5 16-4-6-7-2m7 2l9-10",
  file: "M7 3h7l5 5v13H7V3m7 0v5h5M10 13h6M10 17h6",
  picture: "M4 5h16v14H4V5m0 11l5-5 4 4 3-3 4 4M15.5 9.5h.01",
  brush: "M4 20c3 0 5-1 5-4l9-11 2 2-11 9M4 20c1-1 1-3 2-4",
  sticker: "M12 3a9 9 0 100 18 9 9 0 000-18M8.5 9.5h.01M15.5 9.5h.01M8 14c2 3 6 3 8 0",
  place: "M12 21c5-6 7-9 7-12a7 7 0 10-14 0c0 3 2 6 7 12m0-14.500a2.500 2.500 0 100 5 2.500 2.500 0 000-5",
  voice: "M12 3a3 3 0 013 3v6a3 3 0 11-6 0V6a3 3 0 013-3M6 11v1a6 6 0 0012 0v-1M12 18v3",
  play: "M8 5l11 7-11 7V5",
  close: "M6 6l12 12M18 6L6 18",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  shield: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6l7-3m-3 9l2 2 4-4",
};
const SVG = "http://www.w3.org/2000/svg";

export function icon(name, size = 24) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  const looks = { viewBox: "0 0 24 24", width: size, height: size, fill: "none", stroke: "currentColor", "stroke-width": name === "more" ? 3 : 2, "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" };
  for (const [key, value] of Object.entries(looks)) svg.setAttribute(key, value);
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

// Signs for buttons that stand in the HTML itself: <button data-icon="close">.
export function addIcons(root) {
  for (const node of root.querySelectorAll("[data-icon]")) node.prepend(icon(node.dataset.icon, 20));
}
