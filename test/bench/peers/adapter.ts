// Our text view as a contestant of the peer benchmark: its page calls what stands in `window.__peerBench`.
import "../../../renderer/theme/theme.css";
import "../../../renderer/editor/editor.css";
import "./page.css";
import type { Annotation } from "../../../core/model/Annotation";
import { emptyDiff } from "../../../core/model/LayerDiff";
import { type PackedLayout, packLayout, unpackLayout } from "../../../core/text/layout/packedLayout";
import type { TextLayout } from "../../../core/text/layout/TextLayout";
import { utf16 } from "../../../core/text/offsets";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { type ReadingMode, TextUnits } from "../../../core/text/units/TextUnits";
import type { EditorEvents } from "../../../renderer/editor/EditorEvents";
import type { ReadText } from "../../../renderer/editor/ShownText";
import { TextEditor } from "../../../renderer/editor/TextEditor";
import LayoutWorker from "./layoutWorker?worker&inline";

/** An annotation as the peer benchmark gives it, in UTF-16 offsets. */
interface PeerAnnotation {
  readonly id: string | number;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly text: string;
}

const nobodyListens: EditorEvents = { selectionChanged() {}, picked() {}, resized() {}, scrolled() {} };
const view = new URLSearchParams(location.search).get("view") === "source" ? "source" : "reflowed";
const labels = [
  { id: "PER", color: "#c2410c" },
  { id: "ORG", color: "#3b4cc0" },
  { id: "LOC", color: "#1f7a4d" },
];
/** Characters enough to need every font of the text. */
const FONT_SAMPLE = 2_000;
const noAttributes = {};
const byHand = { kind: "manual" } as const;
const EPOCH = new Date(0).toISOString();

const host = document.querySelector<HTMLElement>("#host");
if (!host) throw new Error("The page has no #host");
const scroller = host;
let editor: TextEditor | null = null;
let layout = packLayout({ paragraphs: [], folds: [], spacedRuns: [] });

function annotationFrom({ id, start, end, label, text }: PeerAnnotation): Annotation {
  return {
    id: String(id),
    start: utf16(start),
    end: utf16(end),
    label,
    quote: text,
    prefix: "",
    suffix: "",
    attributes: noAttributes,
    note: "",
    origin: byHand,
    createdAt: EPOCH,
    updatedAt: EPOCH,
  };
}

function layoutElsewhere(text: string): Promise<PackedLayout> {
  const worker = new LayoutWorker();
  return new Promise((resolve, reject) => {
    worker.onerror = reject;
    worker.onmessage = ({ data }: MessageEvent<PackedLayout>) => {
      worker.terminate();
      resolve(data);
    };
    worker.postMessage(text);
  });
}

/** The layout stays the numbers it comes as, like the tokens of contestants whose server makes them. */
class PackedReading implements ReadText {
  readonly repaired = null;

  constructor(
    private readonly text: string,
    private readonly packed: PackedLayout,
  ) {}

  get layout(): TextLayout {
    return unpackLayout(this.packed);
  }

  get reflowed(): ReflowedText {
    return new ReflowedText(this.text, this.layout);
  }

  units(mode: ReadingMode): TextUnits {
    return new TextUnits(this.reflowed, this.layout, mode);
  }
}

const peer = {
  /** Not timed: what the window and the main process have done before a text is shown. */
  async prepare(text: string): Promise<void> {
    layout = await layoutElsewhere(text);
    const sample = document.createElement("strong");
    sample.textContent = text.slice(0, FONT_SAMPLE);
    scroller.append(sample);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    sample.remove();
  },
  load(text: string, annotations: readonly PeerAnnotation[]): void {
    const reading = new PackedReading(text, layout);
    const options = { events: nobodyListens, labels, ariaLabel: "Text", reading, view } as const;
    editor = new TextEditor(scroller, text, annotations.map(annotationFrom), options);
  },
  add(annotation: PeerAnnotation): void {
    editor?.applyDiff({ ...emptyDiff, added: [annotationFrom(annotation)] });
  },
  scroller: () => scroller,
  check: () => ({ drawn: scroller.querySelectorAll(".piece").length }),
};

Object.assign(window, { __peerBench: peer });
