import { useTranslation } from "../i18n/useTranslation";
import { type Choice, SelectField } from "./SelectField";

export interface OrderFieldProps<T extends string> {
  /** The orders by name, as they are listed. */
  readonly orders: Readonly<Record<T, string>>;
  readonly order: T;
  readonly onChange: (order: T) => void;
}

/** The order of a list, at the end of its form's last line. */
export function OrderField<T extends string>({ orders, order, onChange }: OrderFieldProps<T>) {
  const { t } = useTranslation();
  const choices = (Object.entries(orders) as [T, string][]).map(
    ([value, name]): Choice<T> => ({ value, name }),
  );
  return (
    <SelectField
      isNamed
      className="search-order"
      name={t("search.order")}
      choices={choices}
      value={order}
      onChange={onChange}
    />
  );
}
