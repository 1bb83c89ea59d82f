import "../../../renderer/theme/theme.css";
import "../../../renderer/theme/base.css";
import "../../../renderer/annotate/text.css";
import "../../../renderer/editor/editor.css";
import "./page.css";
import type { Annotation } from "../../../core/model/Annotation";
import type { LayerDiff } from "../../../core/model/LayerDiff";
import { type PackedLayout, packLayout } from "../../../core/text/layout/packedLayout";
import type { Corpus } from "../corpus";
import { AnnotatedText } from "./AnnotatedText";
import type { Contestant, ContestantName } from "./Contestant";
import { PlainText } from "./PlainText";
import { frameLengthMs, nextFrame, pause, timeToPaint } from "./paintClock";
import { type ScrollPass, scrollSteadily, sweep } from "./scrolling";

const OPEN_QUIET_MS = 300;
const EDIT_QUIET_MS = 60;
/** Characters enough to need every font of the text. */
const FONT_SAMPLE = 2_000;
const SETTLE_MS = 300;

const host = document.querySelector<HTMLElement>("#host");
if (!host) throw new Error("The page has no #host");
const scroller = host;

/** A corpus as it comes from the runner: the layout's numbers in plain lists. */
type HeldCorpus = Corpus & { readonly layout: Readonly<Record<keyof PackedLayout, readonly number[]>> };

/** Fonts are loaded by the first text that needs them; in the program that is the window around the text. */
async function loadFonts(sample: string): Promise<void> {
  const page = document.createElement("div");
  page.className = "text-page";
  page.textContent = sample;
  // Headings, in the window as in the text.
  const heading = page.appendChild(document.createElement("strong"));
  heading.style.fontFamily = "var(--sans)";
  heading.textContent = sample;
  scroller.append(page);
  await pause(SETTLE_MS);
  page.remove();
  await nextFrame();
}

/** What the runner calls in the page. */
class BenchPage {
  private contestant: Contestant = new PlainText();
  private text = "";
  private annotations: readonly Annotation[] = [];
  private layout = packLayout({ paragraphs: [], folds: [], spacedRuns: [] });

  /** Takes the corpus that will be shown, as the window takes it from the storage; nothing is shown yet. */
  async hold(corpusJson: string): Promise<void> {
    const { text, annotations, layout }: HeldCorpus = JSON.parse(corpusJson);
    this.text = text;
    this.annotations = annotations;
    this.layout = {
      paragraphs: Int32Array.from(layout.paragraphs),
      folds: Int32Array.from(layout.folds),
      spacedRuns: Int32Array.from(layout.spacedRuns),
    };
    await loadFonts(this.text.slice(0, FONT_SAMPLE));
  }

  /** Milliseconds to show it. */
  open(name: ContestantName): Promise<number> {
    this.contestant = name === "floor" ? new PlainText() : new AnnotatedText(name, this.layout);
    return timeToPaint(() => this.contestant.open(scroller, this.text, this.annotations), OPEN_QUIET_MS);
  }

  async goToMiddle(): Promise<void> {
    this.contestant.goToMiddle();
    await pause(SETTLE_MS);
  }

  /**
   * Milliseconds to show a change.
   *
   * @throws Error when what it adds cannot be seen afterwards: nothing would have been measured.
   */
  async edit(diffJson: string): Promise<number> {
    const diff: LayerDiff = JSON.parse(diffJson);
    const ms = await timeToPaint(() => this.contestant.applyDiff(diff), EDIT_QUIET_MS);
    const unseen = diff.added.find(({ id }) => !this.contestant.isInView(id));
    if (unseen) throw new Error(`Annotation ${unseen.id} was added out of sight`);
    return ms;
  }

  scrollSteadily(): Promise<ScrollPass> {
    return scrollSteadily(scroller);
  }

  sweep(): Promise<ScrollPass> {
    return sweep(scroller);
  }

  frameLengthMs(): Promise<number> {
    return frameLengthMs();
  }
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

window.bench = new BenchPage();

export type { BenchPage };
