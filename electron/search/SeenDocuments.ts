import type { AnnotatorId } from "../../core/model/ids";
import type { OwnLayerFirst } from "../../core/model/Project";
import { visibleLayers } from "../../core/review/ownLayerFirst";
import type { SearchableDocument } from "../../core/search/SearchableDocument";

/** Documents as one reader may see them, in a project where everybody annotates first. */
export class SeenDocuments {
  private reader: AnnotatorId | null = null;
  private rule: OwnLayerFirst | undefined;
  private known = new WeakMap<SearchableDocument, SearchableDocument>();

  /** The document without those layers that the reader may not see yet, see {@link visibleLayers}. */
  of(searchable: SearchableDocument): SearchableDocument {
    if (!this.rule) return searchable;
    const known = this.known.get(searchable);
    if (known) return known;
    const layers = visibleLayers(this.rule, this.reader, searchable.layers);
    const seen = { ...searchable, layers };
    this.known.set(searchable, seen);
    return seen;
  }

  /** True when another reader may see others. */
  showTo(reader: AnnotatorId | null): boolean {
    if (reader === this.reader) return false;
    this.reader = reader;
    this.known = new WeakMap();
    return true;
  }

  /** True when the project has another rule now. */
  takeRule(rule: OwnLayerFirst | undefined): boolean {
    if (JSON.stringify(rule) === JSON.stringify(this.rule)) return false;
    this.rule = rule;
    this.known = new WeakMap();
    return true;
  }
}
