import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import { parseAnnotatorId } from "../../core/model/ids";
import { currentLanguage } from "../i18n/i18n";

interface AnnotatorFieldProps {
  readonly name: string;
  readonly onChange: (name: string) => void;
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
}

/** A field for an annotator's name, which becomes a file's name and says so when it cannot. */
export function AnnotatorField({ name, onChange, label, help, placeholder }: AnnotatorFieldProps) {
  const parsed = parseAnnotatorId(name.trim());
  const problem = name !== "" && !parsed.ok ? describeFailure(parsed.error, currentLanguage()) : null;
  return (
    <TextField className="field" value={name} onChange={onChange} isInvalid={problem !== null} autoFocus>
      <Label>{label}</Label>
      <Input placeholder={placeholder ?? ""} />
      {help && <Text slot="description">{help}</Text>}
      <FieldError>{problem}</FieldError>
    </TextField>
  );
}
