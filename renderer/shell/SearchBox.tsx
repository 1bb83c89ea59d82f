import { Button, Input, type KeyboardEvent, SearchField } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import "./searchBox.css";

interface SearchBoxProps {
  /** What is searched: the name of the field, shown until something is typed. */
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly autoFocus?: boolean;
}

/** A field that narrows a list to what is typed; Escape, or its button, clears it. */
export function SearchBox({ name, autoFocus = false, ...rest }: SearchBoxProps) {
  const { t } = useTranslation();
  return (
    <SearchField className="search-box" aria-label={name} autoFocus={autoFocus} {...rest}>
      <Input placeholder={name} />
      <Button className="search-box-clear" aria-label={t("app.clearSearch")}>
        ×
      </Button>
    </SearchField>
  );
}
