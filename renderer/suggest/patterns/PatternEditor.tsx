import { useId } from "react";
import { Button } from "react-aria-components";
import { describeFailure } from "../../../core/errors";
import { type PatternForm, patternKinds } from "../../../core/model/PatternForm";
import { patternBounds, type SuggestionPattern } from "../../../core/model/ProjectSuggestions";
import { defaultPatterns } from "../../../core/suggest/patterns/defaultPatterns";
import { formOf } from "../../../core/suggest/patterns/expressionOf";
import { currentLanguage } from "../../i18n/i18n";
import { useTranslation } from "../../i18n/useTranslation";
import { SelectField } from "../../search/SelectField";
import { useWorkspace } from "../../state/workspaceStore";
import { FormFields } from "./FormFields";
import { PatternTally } from "./PatternTally";
import { editExpression, editForm, isWhole, removePattern, saveDraft, usePatterns } from "./patternStore";

type Kind = PatternForm["kind"] | "own";

/** What each kind begins with. */
const blankForms: { readonly [K in PatternForm["kind"]]: Extract<PatternForm, { kind: K }> } = {
  title: { kind: "title", most: 80 },
  quotedName: { kind: "quotedName", most: 24, heads: [] },
  numbered: { kind: "numbered", counters: [], isQuoted: true },
  quantity: { kind: "quantity", most: 20, before: [], units: [], after: ["以上"] },
  words: { kind: "words", words: [] },
};

/** One pattern: of what kind it is, its choices, and what it does in what has been tagged. */
export function PatternEditor({ draft }: { draft: SuggestionPattern }) {
  const form = formOf(draft);
  return (
    <div className="pattern-editor">
      <KindField kind={form?.kind ?? "own"} expression={draft.expression} />
      {form ? <FormFields key={form.kind} form={form} /> : <ExpressionField expression={draft.expression} />}
      <Problem draft={draft} />
      <PatternTally />
      <Removing id={draft.id} />
    </div>
  );
}

/** Going over to an expression of one's own begins with the one that the choices made. */
function KindField({ kind, expression }: { kind: Kind; expression: string }) {
  const { t } = useTranslation();
  const choose = (next: Kind) => {
    if (next === "own") editExpression(expression);
    else editForm(blankForms[next]);
    void saveDraft();
  };
  return (
    <div className="pattern-kind">
      <SelectField
        name={t("patterns.kind")}
        isNamed
        choices={[...patternKinds, "own" as const].map((value) => ({
          value,
          name: t(`patterns.kinds.${value}`),
        }))}
        value={kind}
        onChange={choose}
      />
      <p>{t(`patterns.means.${kind}`)}</p>
    </div>
  );
}

function ExpressionField({ expression }: { expression: string }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("patterns.expression")}</label>
      <textarea
        id={id}
        className="pattern-expression"
        rows={3}
        spellCheck={false}
        maxLength={patternBounds.expression}
        value={expression}
        onChange={({ target }) => editExpression(target.value)}
        onBlur={() => void saveDraft()}
      />
    </div>
  );
}

function Problem({ draft }: { draft: SuggestionPattern }) {
  const { t } = useTranslation();
  const problem = usePatterns((state) => state.problem);
  if (!isWhole(draft))
    return (
      <p className="pattern-lacks">{t(draft.expression === "" ? "patterns.lacks" : "patterns.tooLong")}</p>
    );
  if (!problem) return null;
  return <p role="alert">{describeFailure(problem, currentLanguage())}</p>;
}

/** A pattern the program brings goes back to what it was; one of the project's own goes. */
function Removing({ id }: { id: string }) {
  const { t } = useTranslation();
  const isOwnForm = useWorkspace(({ info }) =>
    (info?.project.suggestions?.patterns ?? []).some((pattern) => pattern.id === id),
  );
  if (!isOwnForm) return null;
  const isBrought = defaultPatterns.some((pattern) => pattern.id === id);
  return (
    <Button className="button pattern-remove" onPress={() => void removePattern(id)}>
      {t(isBrought ? "patterns.asBrought" : "patterns.remove")}
    </Button>
  );
}
