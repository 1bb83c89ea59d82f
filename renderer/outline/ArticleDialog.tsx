import { type FormEvent, useState } from "react";
import {
  Button,
  Dialog,
  Form,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  TextField,
} from "react-aria-components";
import type { DocumentId } from "../../core/model/ids";
import { projectBounds } from "../../core/model/projectBounds";
import { confirmArticle, takeBackArticle } from "../commands/outlining";
import { useTranslation } from "../i18n/useTranslation";
import type { ListedArticle } from "./listArticles";
import { leaveArticle, useOutlineState } from "./outlineStore";
import "../shell/dialogs.css";

/** The form in which an article's title, person, office and city are corrected and confirmed. */
export function ArticleDialog({ articles }: { articles: readonly ListedArticle[] }) {
  const edited = useOutlineState((state) => state.edited);
  const article = articles.find(({ start }) => start === edited?.start);
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={Boolean(edited && article)}
      onOpenChange={(open) => open || leaveArticle()}
    >
      <Modal className="modal narrow">
        <Dialog className="dialog">
          {edited && article && <ArticleForm document={edited.document} article={article} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const fields = ["title", "person", "role", "city"] as const;

function ArticleForm({ document, article }: { document: DocumentId; article: ListedArticle }) {
  const { t } = useTranslation();
  const { start, title, person, role, city, isConfirmed } = article;
  const [draft, setDraft] = useState({ title, person, role, city });
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    void confirmArticle(document, { start, ...trimmed(draft) });
  };
  return (
    <Form onSubmit={confirm}>
      <Heading slot="title">{t("outline.dialog")}</Heading>
      <p>{t("outline.explain")}</p>
      {fields.map((field) => (
        <TextField
          key={field}
          className="field"
          value={draft[field]}
          onChange={(value) => setDraft({ ...draft, [field]: value })}
          maxLength={field === "title" ? projectBounds.title : projectBounds.name}
          autoFocus={field === "title"}
        >
          <Label>{t(`outline.${field}`)}</Label>
          <Input lang="zh-CN" />
        </TextField>
      ))}
      <footer className="dialog-footer">
        {isConfirmed && (
          <Button className="button plain take-back" onPress={() => void takeBackArticle(document, start)}>
            {t("outline.takeBack")}
          </Button>
        )}
        <Button className="button" onPress={leaveArticle}>
          {t("buttons.cancel")}
        </Button>
        <Button type="submit" className="button primary">
          {t("outline.confirm")}
        </Button>
      </footer>
    </Form>
  );
}

type Draft = Record<(typeof fields)[number], string>;

function trimmed({ title, person, role, city }: Draft): Draft {
  return { title: title.trim(), person: person.trim(), role: role.trim(), city: city.trim() };
}
