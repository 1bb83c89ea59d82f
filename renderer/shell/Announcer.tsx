import { useAnnouncement } from "../state/announcements";

/** Says to a screen reader what an action did. */
export function Announcer() {
  const { text, count } = useAnnouncement();
  return (
    <p className="visually-hidden" role="status" data-testid="announcer">
      {/* A new key makes the same words be said again. */}
      <span key={count}>{text}</span>
    </p>
  );
}
