import type { PairAgreement } from "../../compare/PairAgreements";
import type { Project } from "../../model/Project";
import type { OffsetUnit } from "../CorpusFormat";
import type { LossCount } from "../Loss";
import type { PartName, SplitOptions } from "../splits/SplitOptions";
import type { WriteOptions } from "../WriteOptions";

/** Whose layers a corpus holds. */
export interface AnnotatorFacts {
  readonly annotator: string;
  readonly documents: number;
  /** Of these, those that the annotator says are done. */
  readonly done: number;
  readonly annotations: number;
}

/** What one part of a split holds. */
export interface PartFacts {
  /** Or articles, where a split goes by these. */
  readonly documents: number;
  readonly annotations: number;
  readonly labels: ReadonlyMap<string, number>;
}

/** Where a document went in a split; of an article also where it stood, in UTF-16 units of the written text. */
export interface PieceFacts {
  readonly document: string;
  readonly part: PartName;
  readonly from?: string;
  readonly start?: number;
  readonly end?: number;
}

/** All that a data card says of an exported corpus. */
export interface CorpusFacts {
  readonly project: Project;
  readonly format: { readonly id: string; readonly name: string };
  readonly offsetUnit: OffsetUnit;
  readonly options: WriteOptions;
  /** Name and version of the program. */
  readonly generator: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly documents: number;
  /** In code points, each text once. */
  readonly characters: number;
  readonly annotations: number;
  readonly labels: ReadonlyMap<string, number>;
  readonly annotators: readonly AnnotatorFacts[];
  /** ISO 8601 in UTC; null without any annotation. */
  readonly madeBetween: readonly [first: string, last: string] | null;
  /** Null unless gold is exported. */
  readonly openCases: number | null;
  /** Whether the open cases of gold are in it, marked. */
  readonly hasOpenCases: boolean;
  readonly agreement: readonly PairAgreement[];
  readonly split: SplitOptions | null;
  readonly parts: readonly (PartFacts & { readonly name: PartName })[];
  readonly losses: readonly LossCount[];
}
