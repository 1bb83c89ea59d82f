import { useState } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import type { Heading } from "../../core/findings/countTable";
import { findingLabels } from "../../core/findings/Finding";
import type { ProposedTerm } from "../../core/findings/proposeTerms";
import type { Term } from "../../core/model/Terms";
import { groupDigits } from "../i18n/groupDigits";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { labelName } from "../labels";
import { SelectField } from "../search/SelectField";
import { client } from "../workbenchClient";
import { dissolve, mergeInto, renameTerm, splitOff, useTerms } from "./grouping";
import { useFindingsAnswer } from "./useFindingsAnswer";

/** More than these nobody looks through at once. */
const MOST_PROPOSED = 30;

/** Phrases that are counted as one: what is proposed, what is so, and what stands alone. */
export function Terms() {
  const { t } = useTranslation();
  const [label, setLabel] = useState<string>(findingLabels.industry);
  const answer = useFindingsAnswer(`terms ${label}`, (annotator) =>
    client.findingsTerms({ annotator, label }),
  );
  const choices = [findingLabels.industry, findingLabels.policy].map((value) => ({
    value: value as string,
    name: labelName(value),
  }));
  return (
    <>
      <div className="findings-units">
        <SelectField name={t("findings.label")} isNamed choices={choices} value={label} onChange={setLabel} />
        <span className="findings-note">{t("findings.termsMean")}</span>
      </div>
      {answer && !answer.ok && <p role="status">{describeFailure(answer.error, currentLanguage())}</p>}
      {answer?.ok && (
        <>
          <Proposals key={`proposed ${label}`} label={label} proposed={answer.value.proposed} />
          <Grouped label={label} phrases={answer.value.phrases} />
          <Alone key={`alone ${label}`} label={label} phrases={answer.value.phrases} />
        </>
      )}
    </>
  );
}

function Proposals({ label, proposed }: { label: string; proposed: readonly ProposedTerm[] }) {
  const { t } = useTranslation();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const shown = proposed.filter(({ name }) => !dismissed.has(name)).slice(0, MOST_PROPOSED);
  return (
    <section aria-labelledby="findings-proposed">
      <h3 id="findings-proposed">{t("findings.proposedTerms")}</h3>
      <p className="findings-note">{t("findings.proposedTermsMean")}</p>
      {shown.length === 0 && <p className="findings-note">{t("findings.noProposedTerms")}</p>}
      <ul className="findings-terms">
        {shown.map((term) => (
          <Proposal
            key={term.name}
            {...{ label, term }}
            onDismiss={() => setDismissed(new Set([...dismissed, term.name]))}
          />
        ))}
      </ul>
    </section>
  );
}

interface ProposalProps {
  readonly label: string;
  readonly term: ProposedTerm;
  readonly onDismiss: () => void;
}

/** A phrase that does not belong can be left out before it is confirmed. */
function Proposal({ label, term: { name, variants }, onDismiss }: ProposalProps) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = variants.map(({ key }) => key).filter((key) => !left.has(key));
  const toggle = (key: string, isIn: boolean) =>
    setLeft(new Set(isIn ? [...left].filter((each) => each !== key) : [...left, key]));
  return (
    <li className="findings-term proposed">
      <strong>{name}</strong>
      <span className="findings-variants">
        {variants.map(({ key, total, reason }) => (
          <ToggleButton
            key={key}
            className="findings-variant"
            isSelected={!left.has(key)}
            onChange={(isIn) => toggle(key, isIn)}
          >
            {key} <small>{groupDigits(total)}</small>
            {reason && <em>{t(`findings.reasons.${reason}`)}</em>}
          </ToggleButton>
        ))}
      </span>
      <span className="findings-acts">
        <Button
          className="button"
          isDisabled={chosen.length < 2}
          aria-label={t("findings.confirmTerm", { name })}
          onPress={() => void mergeInto(label, name, chosen)}
        >
          {t("findings.confirm")}
        </Button>
        <Button className="button plain" aria-label={t("findings.dismissTerm", { name })} onPress={onDismiss}>
          {t("findings.dismiss")}
        </Button>
      </span>
    </li>
  );
}

function Grouped({ label, phrases }: { label: string; phrases: readonly Heading[] }) {
  const { t } = useTranslation();
  const terms = useTerms(label);
  const totals = new Map(phrases.map(({ key, total }) => [key, total]));
  return (
    <section aria-labelledby="findings-grouped">
      <h3 id="findings-grouped">
        {t("findings.terms")} <span className="tab-count">{groupDigits(terms.length)}</span>
      </h3>
      {terms.length === 0 && <p className="findings-note">{t("findings.noTerms")}</p>}
      <ul className="findings-terms">
        {terms.map((term) => (
          <TermRow key={term.name} term={term} totals={totals} />
        ))}
      </ul>
    </section>
  );
}

function TermRow({ term, totals }: { term: Term; totals: ReadonlyMap<string, number> }) {
  const { t } = useTranslation();
  return (
    <li className="findings-term">
      <NameField term={term} />
      <span className="findings-variants">
        {term.variants.map((variant) => (
          <span key={variant} className="findings-variant">
            {variant} <small>{totals.get(variant) ?? 0}</small>
            <Button
              className="findings-split"
              aria-label={t("findings.splitOff", { variant })}
              onPress={() => void splitOff(term.label, variant)}
            >
              ×
            </Button>
          </span>
        ))}
      </span>
      <Button
        className="button plain"
        aria-label={t("findings.dissolveTerm", { name: term.name })}
        onPress={() => void dissolve(term)}
      >
        {t("findings.dissolve")}
      </Button>
    </li>
  );
}

/** Kept when it is left or with Enter; Escape brings the former name back. */
function NameField({ term }: { term: Term }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(term.name);
  const keep = () => {
    if (draft.trim() === "") setDraft(term.name);
    else if (draft.trim() !== term.name) void renameTerm(term, draft);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    // Both keys belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") keep();
    if (event.key !== "Escape") return;
    event.preventDefault();
    setDraft(term.name);
  };
  return (
    <input
      className="findings-name"
      aria-label={t("findings.nameOf", { name: term.name })}
      value={draft}
      maxLength={200}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}

/** Phrases in no term: some are chosen, named and become one. */
function Alone({ label, phrases }: { label: string; phrases: readonly Heading[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [filter, setFilter] = useState("");
  const terms = useTerms(label);
  const grouped = new Set(terms.flatMap(({ variants }) => variants));
  const alone = phrases.filter(({ key }) => !grouped.has(key));
  const shown = alone.filter(({ key }) => chosen.includes(key) || key.includes(filter.trim()));
  const toggle = (key: string, isIn: boolean) =>
    setChosen(isIn ? [...chosen, key] : chosen.filter((each) => each !== key));
  const merge = async (name: string) => {
    await mergeInto(label, name, chosen);
    setChosen([]);
  };
  return (
    <section aria-labelledby="findings-alone">
      <h3 id="findings-alone">
        {t("findings.alone")} <span className="tab-count">{groupDigits(alone.length)}</span>
      </h3>
      <p className="findings-note">{t("findings.aloneMeans")}</p>
      <div className="findings-merge">
        <input
          className="findings-name findings-filter"
          aria-label={t("findings.filter")}
          placeholder={t("findings.filter")}
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
        {chosen.length > 0 && (
          <MergeForm key={chosen[0]} {...{ chosen, terms }} onMerge={(name) => void merge(name)} />
        )}
      </div>
      <span className="findings-variants">
        {shown.map(({ key, total }) => (
          <ToggleButton
            key={key}
            className="findings-variant"
            isSelected={chosen.includes(key)}
            onChange={(isIn) => toggle(key, isIn)}
          >
            {key} <small>{groupDigits(total)}</small>
          </ToggleButton>
        ))}
      </span>
    </section>
  );
}

interface MergeFormProps {
  readonly chosen: readonly string[];
  readonly terms: readonly Term[];
  readonly onMerge: (name: string) => void;
}

/** The name is that of the first phrase, of a known term, or any other. */
function MergeForm({ chosen, terms, onMerge }: MergeFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(chosen[0] ?? "");
  return (
    <form
      className="findings-merge"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") onMerge(name);
      }}
    >
      <input
        className="findings-name"
        aria-label={t("findings.termName")}
        list="findings-term-names"
        value={name}
        maxLength={200}
        onChange={({ target }) => setName(target.value)}
      />
      <datalist id="findings-term-names">
        {terms.map((term) => (
          <option key={term.name} value={term.name} />
        ))}
      </datalist>
      <Button type="submit" className="button primary" isDisabled={name.trim() === ""}>
        {t("findings.mergeChosen", { count: chosen.length })}
      </Button>
    </form>
  );
}
