import type { KeyboardEvent, ReactNode } from "react";
import { type SideTab, showSideTab, useSideTab } from "../state/sideTab";

interface ListProps {
  readonly name: string;
  readonly titles: Readonly<Record<SideTab, ReactNode>>;
}

/**
 * The tabs on the right. Not React Aria's, whose panels look for something focusable, and lay the page out for
 * that, whenever anything in them changes: at each edit.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function SideTabs({ name, titles }: ListProps) {
  const tabs = Object.keys(titles) as SideTab[];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabs.at(goal(event.key, tabs.indexOf(useSideTab.getState().tab), tabs.length));
    if (next === undefined) return;
    event.preventDefault();
    showSideTab(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" aria-label={name} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <Tab key={tab} tab={tab}>
          {titles[tab]}
        </Tab>
      ))}
    </div>
  );
}

/** Where a key leads among so many tabs; no place for any other key. */
function goal(key: string, shown: number, count: number): number {
  const goals: Readonly<Record<string, number>> = {
    ArrowLeft: (shown + count - 1) % count,
    ArrowRight: (shown + 1) % count,
    Home: 0,
    End: count - 1,
  };
  return goals[key] ?? count;
}

interface TabProps {
  readonly tab: SideTab;
  readonly children: ReactNode;
}

function Tab({ tab, children }: TabProps) {
  const isShown = useSideTab((state) => state.tab === tab);
  return (
    <button
      type="button"
      role="tab"
      id={tabId(tab)}
      aria-selected={isShown}
      aria-controls={isShown ? panelId(tab) : undefined}
      tabIndex={isShown ? 0 : -1}
      onClick={() => showSideTab(tab)}
    >
      {children}
    </button>
  );
}

/** What stands under a tab: always there, so that the note's field can take the focus as soon as it is asked for. */
export function SidePanel({ tab, children }: TabProps) {
  const isShown = useSideTab((state) => state.tab === tab);
  return (
    <div
      role="tabpanel"
      id={panelId(tab)}
      aria-labelledby={tabId(tab)}
      className="side-panel"
      inert={!isShown}
    >
      {children}
    </div>
  );
}

const tabId = (tab: SideTab) => `side-tab-${tab}`;
const panelId = (tab: SideTab) => `side-panel-${tab}`;
