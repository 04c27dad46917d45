import { useEffect, useState } from "react";

/** True while a job waits for the end of a cell's editing. */
export function useEditing(editing: EventTarget): boolean {
  const [isEditing, setEditing] = useState(false);
  useEffect(() => {
    const listen = (event: Event): void => setEditing(event instanceof CustomEvent && event.detail === true);
    editing.addEventListener("editing", listen);
    return () => editing.removeEventListener("editing", listen);
  }, [editing]);
  return isEditing;
}
