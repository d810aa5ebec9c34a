// Building the page without ever reading text as HTML.

export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") node.className = value;
    else if (name === "style") Object.assign(node.style, value);
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

const ADDRESS = /(https?:\/\/[^\s<>"'“”‘’]+[^\s<>"'“”‘’.,;:!?)\]}])/g;

// Text with its web addresses tappable, as LINE shows it.
export function linked(text, localAddress) {
  const parts = String(text).split(ADDRESS);
  return parts.map((part, place) => (place % 2 ? outward(part, localAddress(part)) : document.createTextNode(part)));
}

function outward(text, address) {
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text);
}

export function isWebAddress(address) {
  return /^https?:\/\//i.test(address);
}

let fading = 0;

export function toast(text) {
  const node = document.getElementById("toast");
  node.textContent = text;
  node.hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => (node.hidden = true), 3500);
}
