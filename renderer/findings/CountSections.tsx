import { findingLabels } from "../../core/findings/Finding";
import { useTranslation } from "../i18n/useTranslation";
import { labelColor, useLabels } from "../labels";
import { CountSection } from "./CountSection";

/** Industries by the city that names them. */
export function Industries() {
  const { t } = useTranslation();
  const color = labelColor(useLabels(), findingLabels.industry);
  return (
    <CountSection
      table="industriesByCity"
      title={t("findings.industriesByCity")}
      note={t("findings.cityMeans")}
      heading={t("findings.industry")}
      color={color}
    />
  );
}

/** Policies by city, and what sort of thing their names say they are. */
export function Policies() {
  const { t } = useTranslation();
  const color = labelColor(useLabels(), findingLabels.policy);
  return (
    <>
      <CountSection
        table="policyKindsByCity"
        title={t("findings.policyKindsByCity")}
        note={t("findings.kindMeans")}
        heading={t("findings.kind")}
        color={color}
      />
      <CountSection
        table="policiesByCity"
        title={t("findings.policiesByCity")}
        heading={t("findings.policy")}
        color={color}
      />
    </>
  );
}

/** How many annotations there are of each label. */
export function Counts() {
  const { t } = useTranslation();
  return (
    <>
      <CountSection
        table="labelsByAnnotator"
        title={t("findings.labelsByAnnotator")}
        note={t("findings.annotatorMeans")}
        heading={t("findings.label")}
        color="var(--accent)"
      />
      <CountSection
        table="labelsByYear"
        title={t("findings.labelsByYear")}
        note={t("findings.yearMeans")}
        heading={t("findings.label")}
        color="var(--accent)"
      />
    </>
  );
}

/** Industries and policies in one paragraph. */
export function Together() {
  const { t } = useTranslation();
  return (
    <CountSection
      table="industriesWithPolicies"
      title={t("findings.industriesWithPolicies")}
      note={t("findings.togetherMeans")}
      heading={t("findings.industry")}
      color="var(--accent)"
    />
  );
}
