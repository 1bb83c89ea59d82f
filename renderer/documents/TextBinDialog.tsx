import { useEffect, useState } from "react";
import { Button, Heading } from "react-aria-components";
import { documentTitle } from "../../core/model/Project";
import type { BinnedText } from "../../electron/ipc/importing";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { closeDialog } from "../shell/dialogInUse";
import { WindowModal } from "../shell/WindowModal";
import { notify } from "../state/announcements";
import { useWorkspace } from "../state/workspaceStore";
import { client } from "../workbenchClient";
import { putBack } from "./removing";

/** The texts that were removed, each to be put back. */
export function TextBinDialog() {
  return (
    <WindowModal dialog="textBin" className="narrow">
      <TextBin />
    </WindowModal>
  );
}

function TextBin() {
  const { t } = useTranslation();
  const texts = useBin();
  return (
    <>
      <Heading slot="title">{t("importing.binHeading")}</Heading>
      <p>{texts?.length === 0 ? t("importing.binEmpty") : t("importing.binHelp")}</p>
      <ul className="text-bin">
        {texts?.map((text) => (
          <BinRow key={text.file} text={text} />
        ))}
      </ul>
      <footer className="dialog-footer">
        <Button className="button" slot="close">
          {t("buttons.close")}
        </Button>
      </footer>
    </>
  );
}

function BinRow({ text: { document, file, removedAt } }: { text: BinnedText }) {
  const { t } = useTranslation();
  const title = useWorkspace(({ info }) => info && documentTitle(info.project, document)) ?? document;
  const time = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: "medium", timeStyle: "short" });
  const back = async () => {
    if (await putBack(file)) closeDialog("textBin");
  };
  return (
    <li>
      <span className="document-title">
        <span lang="zh-CN">{title}</span>
        <small>{t("importing.removedAt", { time: time.format(new Date(removedAt)) })}</small>
      </span>
      <Button className="button" aria-label={`${t("importing.undo")} ${title}`} onPress={() => void back()}>
        {t("importing.undo")}
      </Button>
    </li>
  );
}

function useBin(): readonly BinnedText[] | null {
  const [texts, setTexts] = useState<readonly BinnedText[] | null>(null);
  useEffect(() => {
    void client.listTextBin().then((answer) => {
      if (answer.ok) setTexts(answer.value);
      else notify(answer.error);
    });
  }, []);
  return texts;
}
