type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Kinds of colour vision: the usual one, and without red, green or blue cones. */
export type ColorVision = "usual" | "protanopia" | "deuteranopia" | "tritanopia";

/**
 * What is left of linear red, green and blue where one kind of cones is missing.
 *
 * @see Machado, Oliveira, Fernandes (2009), A physiologically-based model for simulation of color vision
 *   deficiency, table of severity 1.0
 */
const SEEN: Readonly<Record<ColorVision, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The kinds of colour vision that are tried. */
export const colorVisions = Object.keys(SEEN) as ColorVision[];

/** How different two colours, `#rrggbb`, look, 0 for alike; 2 or so is just seen. @see CIE 142-2001 (CIEDE2000) */
export function difference(a: string, b: string, vision: ColorVision): number {
  return ciede2000(lab(seen(linear(a), vision)), lab(seen(linear(b), vision)));
}

function linear(color: string): Triple {
  const part = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function seen(color: Triple, vision: ColorVision): Triple {
  const part = (row: Triple) => Math.min(1, Math.max(0, dot(row, color)));
  const [red, green, blue] = SEEN[vision];
  return [part(red), part(green), part(blue)];
}

/** CIELAB under D65. */
function lab(color: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], color) / 0.95047);
  const y = f(dot([0.2126729, 0.7151522, 0.072175], color));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], color) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * The difference of two colours in CIELAB, without unit. The names are the formula's: L, a, b; C chroma, h hue in
 * degrees.
 *
 * @see CIE 142-2001 (CIEDE2000)
 */
export function ciede2000([L1, a1, b1]: Triple, [L2, a2, b2]: Triple): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const G = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [A1, A2] = [a1 * (1 + G), a2 * (1 + G)];
  const [C1, C2] = [Math.hypot(A1, b1), Math.hypot(A2, b2)];
  const [h1, h2] = [hue(A1, b1), hue(A2, b2)];
  const isGrey = C1 * C2 === 0;
  const L = (L1 + L2) / 2;
  const C = (C1 + C2) / 2;
  const h = isGrey ? h1 + h2 : meanHue(h1, h2);
  const deltaH = isGrey ? 0 : 2 * Math.sqrt(C1 * C2) * sin(turn(h2 - h1) / 2);
  const T = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const partL = (L2 - L1) / (1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2));
  const partC = (C2 - C1) / (1 + 0.045 * C);
  const partH = deltaH / (1 + 0.015 * C * T);
  const rotation = -sin(60 * Math.exp(-(((h - 275) / 25) ** 2))) * 2 * Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7));
  return Math.sqrt(partL ** 2 + partC ** 2 + partH ** 2 + rotation * partC * partH);
}

const DEGREE = Math.PI / 180;
const sin = (degrees: number) => Math.sin(degrees * DEGREE);
const cos = (degrees: number) => Math.cos(degrees * DEGREE);
const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / DEGREE + 360) % 360);

/** The same turn by at most half a circle. */
function turn(degrees: number): number {
  if (degrees > 180) return degrees - 360;
  return degrees < -180 ? degrees + 360 : degrees;
}

function meanHue(a: number, b: number): number {
  if (Math.abs(a - b) <= 180) return (a + b) / 2;
  return a + b < 360 ? (a + b + 360) / 2 : (a + b - 360) / 2;
}
