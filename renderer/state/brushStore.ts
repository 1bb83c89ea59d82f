import { create } from "zustand";

/** The label that every selection is tagged with at once, or null. */
export const useBrush = create<{ label: string | null }>(() => ({ label: null }));
