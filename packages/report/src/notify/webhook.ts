import type { Notification } from "./message.ts";

/**
 * The message as plain JSON, `stagegate/notification/v1`, for receivers of one's own. Texts are not
 * escaped for any place.
 */
export function renderWebhook(message: Notification): string {
  return JSON.stringify({ schema: "stagegate/notification/v1", ...message });
}
