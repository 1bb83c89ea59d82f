import { describeInstead } from "../../core/formats/instead";
import type { LossCount, LossExample } from "../../core/formats/Loss";
import { documentTitle } from "../../core/model/Project";
import { groupDigits } from "../i18n/groupDigits";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useWorkspace } from "../state/workspaceStore";

/** What a format cannot carry, counted, with examples. */
export function LossList({ losses }: { readonly losses: readonly LossCount[] }) {
  const { t } = useTranslation();
  if (losses.length === 0) return <p>{t("export.noLosses")}</p>;
  return (
    <>
      <p>{t("export.losses")}</p>
      <ul className="export-losses">
        {losses.map((each) => (
          <li key={`${each.what} ${each.instead}`}>
            <span>
              {t(`loss.${each.what}`)} × {groupDigits(each.count)}
              {each.instead !== "" &&
                ` · ${t("export.instead", { words: describeInstead(each, currentLanguage()) })}`}
            </span>
            <Examples examples={each.examples} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Examples({ examples }: { readonly examples: readonly LossExample[] }) {
  const project = useWorkspace(({ info }) => info?.project);
  const [first] = examples;
  if (!first || !project) return null;
  const quotes = examples.flatMap(({ quote }) => (quote === "" ? [] : [quote.replace(/\s+/g, "")]));
  return <small>{quotes.length > 0 ? quotes.join(" · ") : documentTitle(project, first.document)}</small>;
}
