package id.guruonline.bot.twilio.template;

import com.twilio.rest.content.v1.ContentAndApprovals;
import java.util.Locale;
import java.util.Map;

/**
 * A template at Twilio, and what WhatsApp says of it.
 *
 * @param status Twilio's word: {@code unsubmitted}, {@code received}, {@code pending}, {@code
 *     approved}, {@code rejected}, {@code paused} or {@code disabled}
 * @param reason why WhatsApp refused it; empty where it gives none
 */
record Submission(String sid, String status, String reason) {

    private static final String UNSUBMITTED = "unsubmitted";

    static Submission of(ContentAndApprovals content) {
        Map<?, ?> request =
                content.getApprovalRequests() instanceof Map<?, ?> asked ? asked : Map.of();
        String status = read(request, "status").toLowerCase(Locale.ROOT);
        return new Submission(
                content.getSid(),
                status.isEmpty() ? UNSUBMITTED : status,
                read(request, "rejection_reason"));
    }

    private static String read(Map<?, ?> request, String name) {
        return request.get(name) instanceof String text ? text.strip() : "";
    }

    /** WhatsApp was never asked for its approval. */
    boolean isUnsubmitted() {
        return status.equals(UNSUBMITTED);
    }

    boolean isApproved() {
        return status.equals("approved");
    }

    /** WhatsApp lets nobody use it, and does not come back to that by itself. */
    boolean isRefused() {
        return status.equals("rejected") || status.equals("disabled");
    }

    /** The status, with its reason. */
    String describe() {
        return reason.isEmpty() ? status : status + ": " + reason;
    }
}
