// Measures the charts that `sources` holds, one after another in the same place, with the fonts of this machine.
// A chart stands in a shadow tree, so that its style sheet is its own. What is found goes into the page as JSON.

const host = document.getElementById("host");
// A text is looked at in three rows of so many places at most.
const columns = 10;

function colour(text, opacity) {
  const parts = (text.match(/[\d.]+/g) || []).map(Number);
  if (text === "none" || parts.length < 3) return null;
  return [parts[0], parts[1], parts[2], (parts.length > 3 ? parts[3] : 1) * opacity];
}

function over(top, ground) {
  return [0, 1, 2].map((i) => top[i] * top[3] + ground[i] * (1 - top[3])).concat(1);
}

function luminance(rgb) {
  const [r, g, b] = rgb.slice(0, 3).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, two) {
  const [low, high] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

// How an element looks, worked out once.
const looks = new Map();

function look(element) {
  if (!looks.has(element)) {
    const style = getComputedStyle(element);
    const whole = Number(style.opacity);
    const names = classes(element);
    looks.set(element, {
      fill: colour(style.fill, Number(style.fillOpacity) * whole),
      stroke: colour(style.stroke, Number(style.strokeOpacity) * whole),
      width: parseFloat(style.strokeWidth),
      order: style.paintOrder,
      size: parseFloat(style.fontSize),
      names,
      // Paper, shade, a cell or a band: what marks stand on.
      isGround: Number(style.fillOpacity) < 1 || names.some((name) => /^tf-(paper|shade|ramp\d)$/.test(name)),
      inverse: element.getScreenCTM().inverse(),
    });
  }
  return looks.get(element);
}

// The element's own classes, or those of the nearest group that has some.
function classes(element) {
  const holder = element.closest("[class]");
  return holder ? holder.getAttribute("class").split(/\s+/) : [];
}

// What an element that was hit shows there: its outline's colour or its inside's. Letters are not ground.
function shown(element, x, y) {
  const own = look(element);
  if (!element.isPointInFill) return null;
  if (!own.fill || !own.stroke || !own.width) return own.fill || own.stroke;
  return element.isPointInStroke(new DOMPoint(x, y).matrixTransform(own.inverse)) ? own.stroke : own.fill;
}

// The colour of all that lies at a place under the first of `stack`, which is ordered from the top.
function under(stack, x, y) {
  let colour = [255, 255, 255, 1];
  for (const element of stack.slice().reverse()) {
    const part = shown(element, x, y);
    if (part) colour = over(part, colour);
  }
  return colour;
}

// The colour of what marks stand on at a place: the insides of paper, shade, cells and bands. The outline of a ring
// or a bar of paper is a mark.
function groundOf(stack) {
  let colour = [255, 255, 255, 1];
  for (const element of stack.slice().reverse()) {
    if (look(element).isGround && element.isPointInFill && look(element).fill) colour = over(look(element).fill, colour);
  }
  return colour;
}

// Tight around capitals and ideographs: from 0.78 em over the baseline to 0.12 em under it.
function textBox(text) {
  const box = text.getBBox();
  const size = look(text).size;
  const matrix = text.getScreenCTM();
  const baseline = text.getStartPositionOfChar(0).y;
  const from = new DOMPoint(box.x, baseline - 0.78 * size).matrixTransform(matrix);
  const to = new DOMPoint(box.x + box.width, baseline + 0.12 * size).matrixTransform(matrix);
  return { left: from.x, top: from.y, right: to.x, bottom: to.y, size: size };
}

// The colour around a text: its own outline's where that is drawn first, or that of a copy beneath it which only
// draws the outline and which a screen reader passes over; `null` without either.
function halo(text, svg) {
  const isWide = (own) => own.stroke && own.width >= 3;
  if (isWide(look(text)) && look(text).order.startsWith("stroke")) return look(text).stroke;
  const copies = [...svg.querySelectorAll("[aria-hidden=true] text, text[aria-hidden=true]")];
  const copy = copies.find((other) => ["x", "y"].every((key) =>
    other.getAttribute(key) === text.getAttribute(key)) && other.textContent === text.textContent && isWide(look(other)));
  return copy ? look(copy).stroke : null;
}

function measureText(text, tree, canvas) {
  const box = textBox(text);
  const [left, right] = [Math.max(box.left, canvas.left), Math.min(box.right, canvas.right)];
  const [top, bottom] = [Math.max(box.top, canvas.top), Math.min(box.bottom, canvas.bottom)];
  const own = look(text);
  const around = halo(text, text.ownerSVGElement);
  const step = { x: Math.max(4, (right - left) / columns), y: Math.max(2, (bottom - top - 2) / 3) };
  let [places, faint, covered, least] = [0, 0, 0, 21];
  for (let x = left + 1; x < right; x += step.x) {
    for (let y = top + 1; y < bottom - 1; y += step.y) {
      const stack = tree.elementsFromPoint(x, y).filter((e) => e.ownerSVGElement);
      const isAbove = (e) => text.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING;
      const above = stack.filter((e) => isAbove(e) && e.localName !== "text");
      const below = stack.filter((e) => !isAbove(e) && e !== text);
      const ground = under(below, x, y);
      const near = around ? over(around, ground) : ground;
      const ratio = contrast(over(own.fill || [0, 0, 0, 0], near), near);
      places += 1;
      if (ratio < 4.5) faint += 1;
      if (above.some((e) => (shown(e, x, y) || [0, 0, 0, 0])[3] > 0.5)) covered += 1;
      least = Math.min(least, ratio);
    }
  }
  const isOutlined = own.stroke !== null && own.width > 0;
  return { text: text.textContent, ...box, places, faint, covered, least, isOutlined };
}

// A mark is seen by its inside or its outline, whichever stands out better, and in most of the places along it:
// where lines cross, one hides the other.
function measureMark(mark, tree) {
  const own = look(mark);
  const names = own.names;
  const isMeant = (part) => part && !names.some((name) =>
    name.startsWith(part) && /^t[fs]-(paper|shade|grid|ramp\d|on-ramp-\w+)$/.test(name));
  const colours = [];
  if (own.fill && own.fill[3] >= 1 && isMeant("tf-")) colours.push(own.fill);
  if (own.stroke && own.width > 0 && isMeant("ts-")) colours.push(own.stroke);
  if (!colours.length) return null;
  const length = mark.getTotalLength();
  const ratios = [];
  for (const share of [0.01, 0.14, 0.26, 0.39, 0.51, 0.64, 0.76, 0.89, 0.99]) {
    const place = mark.getPointAtLength(share * length).matrixTransform(mark.getScreenCTM());
    const stack = tree.elementsFromPoint(place.x, place.y).filter((e) => e.ownerSVGElement && e !== mark);
    const ground = groundOf(stack);
    ratios.push(Math.max(...colours.map((each) => contrast(over(each, ground), ground))));
  }
  const middle = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)];
  return { classes: names.join(" "), shape: mark.localName, middle };
}

function measure(name, source) {
  const tree = document.createElement("div").attachShadow({ mode: "open" });
  looks.clear();
  host.replaceChildren(tree.host);
  const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
  const fault = parsed.querySelector("parsererror");
  if (fault) return { name, fault: fault.textContent };
  const svg = document.importNode(parsed.documentElement, true);
  svg.style.display = "block";
  tree.append(svg);
  const canvas = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")].filter((text) =>
    text.textContent.trim() && !text.closest("[aria-hidden=true]"));
  const shapes = "path,rect,circle,ellipse,line,polyline,polygon";
  return {
    name,

    width: canvas.width,
    height: canvas.height,
    texts: texts.map((text) => measureText(text, tree, canvas)),
    marks: [...svg.querySelectorAll(shapes)].map((mark) => measureMark(mark, tree)).filter(Boolean),
  };
}

const report = {
  isDark: matchMedia("(prefers-color-scheme: dark)").matches,
  viewport: [innerWidth, innerHeight],
  charts: sources.map(([name, source]) => measure(name, source)),
};
document.getElementById("report").textContent = JSON.stringify(report);
host.replaceChildren();
