import type { ReactNode } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { closeDialog, useDialog, type WindowDialog } from "./dialogInUse";
import "./dialogs.css";

interface WindowModalProps {
  readonly dialog: WindowDialog;
  /** Its name, for a dialog without a heading. */
  readonly label?: string;
  /** Classes beside `modal`. */
  readonly className: string;
  readonly children: ReactNode;
}

/** One of the dialogs that commands open: over the window while it is asked for, closed by Escape or a click beside it. */
export function WindowModal({ dialog, label, className, children }: WindowModalProps) {
  const isOpen = useDialog(({ open }) => open === dialog);
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => open || closeDialog(dialog)}
    >
      <Modal className={`modal ${className}`}>
        <Dialog className="dialog" {...(label !== undefined && { "aria-label": label })}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
