import type { Label } from "../../model/LabelSet";
import { asciiName } from "../asciiName";

/** Finds the labels of a project that a corpus means: as it was told, else by id, else by a name in either language. */
export class LabelMapping {
  private readonly known = new Map<string, string>();

  /** @param told - Labels of the corpus with ids of the project's. */
  constructor(labels: readonly Label[], told: Readonly<Record<string, string>> = {}) {
    // What is said first counts: a name never takes another label's id.
    for (const { id } of labels) this.put(id, id);
    for (const { id, names } of labels) for (const name of Object.values(names)) this.put(name, id);
    for (const [from, id] of Object.entries(told)) this.known.set(from, id);
  }

  /** The id of a label, null where the project has none. */
  idOf(label: string): string | null {
    return this.known.get(label) ?? this.known.get(folded(label)) ?? null;
  }

  private put(name: string, id: string): void {
    // Formats that take only ASCII have written it so.
    for (const form of [name, folded(name), asciiName(name), folded(asciiName(name))])
      if (form !== "" && !this.known.has(form)) this.known.set(form, id);
  }
}

const folded = (name: string) => name.normalize("NFKC").trim().toLowerCase();
