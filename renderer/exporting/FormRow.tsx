import type { ReactNode } from "react";

/** One question of the form, its name above what answers it. */
export function FormRow({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="export-row" aria-label={name}>
      <h3>{name}</h3>
      {children}
    </section>
  );
}
