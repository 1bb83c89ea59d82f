import path from "node:path";

// Options of the program whose value is a path the user typed.
const PATH_OPTIONS = ["--screenshot", "--workspace", "--user-data-dir"];

/**
 * Electron's arguments: the program's folder, then what the user typed, untouched but for
 * relative paths, which count from where the user stands and not from the program's folder.
 *
 * @param {string} root
 * @param {string[]} typed
 * @param {string} userFolder
 * @param {boolean} isRoot the user is root
 * @returns {string[]}
 */
export function electronArguments(root, typed, userFolder, isRoot) {
  // Chromium refuses to run as root with its sandbox on. For other users it stays on,
  // which is why this lives here and not in the program.
  const sandbox = isRoot ? ["--no-sandbox"] : [];
  return [...sandbox, root, ...resolvePaths(typed, userFolder)];
}

/**
 * @param {string[]} typed
 * @param {string} userFolder
 */
function resolvePaths(typed, userFolder) {
  return typed.map((arg, i) => {
    const [option = "", value] = splitOnce(arg);
    if (PATH_OPTIONS.includes(typed[i - 1] ?? "")) return path.resolve(userFolder, arg);
    if (value && PATH_OPTIONS.includes(option)) return `${option}=${path.resolve(userFolder, value)}`;
    return arg;
  });
}

/** @param {string} arg */
function splitOnce(arg) {
  const at = arg.indexOf("=");
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}

// What Chromium says on machines without a message bus or a graphics card, and means nothing by.
const NOISE =
  /:(ERROR|WARNING):(\S*dbus\S*|bus\.cc|display\.cc|object_proxy\.cc|viz_main_impl\.cc|gpu_\w+\.cc|gl_\w+\.cc|angle_\w+\.cc|sandbox_linux\.cc|zygote_linux\.cc|vaapi_wrapper\.cc|command_buffer_proxy_impl\.cc)\(\d+\)\]/;

/**
 * Whether a line on Electron's stderr is known to be harmless.
 *
 * @param {string} line
 */
export function isNoise(line) {
  return NOISE.test(line);
}
