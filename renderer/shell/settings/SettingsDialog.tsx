import { Button, Heading, type Key, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "../../i18n/useTranslation";
import { useWorkspace } from "../../state/workspaceStore";
import { openSettings, type SettingsPage, useDialog } from "../dialogInUse";
import { WindowModal } from "../WindowModal";
import { KeysPage } from "./KeysPage";
import { ProjectPage } from "./ProjectPage";
import { ReadingPage } from "./ReadingPage";
import { YouPage } from "./YouPage";
import "./settings.css";

const pages = {
  you: YouPage,
  reading: ReadingPage,
  keys: KeysPage,
  project: ProjectPage,
} as const satisfies Record<SettingsPage, () => React.ReactNode>;
const pageIds = Object.keys(pages) as SettingsPage[];

/** The settings, in pages. Every change is in effect and kept at once. */
export function SettingsDialog() {
  return (
    <WindowModal dialog="settings" className="settings">
      <Settings />
    </WindowModal>
  );
}

function Settings() {
  const { t } = useTranslation();
  const page = useDialog((state) => state.page);
  return (
    <>
      <Heading slot="title">{t("settings.heading")}</Heading>
      <Tabs
        className="settings-pages"
        orientation="vertical"
        selectedKey={page}
        onSelectionChange={(key: Key) => openSettings(key as SettingsPage)}
      >
        <TabList className="settings-tabs" aria-label={t("settings.heading")}>
          {pageIds.map((id) => (
            <Tab key={id} id={id} className="settings-tab">
              {t(`settings.page_${id}`)}
            </Tab>
          ))}
        </TabList>
        {pageIds.map((id) => {
          const Page = pages[id];
          return (
            <TabPanel key={id} id={id} className="settings-page">
              <Page />
            </TabPanel>
          );
        })}
      </Tabs>
      <SettingsFooter />
    </>
  );
}

function SettingsFooter() {
  const { t } = useTranslation();
  const versions = useWorkspace(({ info }) => info?.versions);
  return (
    <footer className="dialog-footer">
      {versions && <small>{t("settings.versions", versions)}</small>}
      <Button className="button" slot="close">
        {t("buttons.close")}
      </Button>
    </footer>
  );
}
