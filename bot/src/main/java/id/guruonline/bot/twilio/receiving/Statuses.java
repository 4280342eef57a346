package id.guruonline.bot.twilio.receiving;

import id.guruonline.bot.twilio.api.ErrorCode;
import id.guruonline.conversation.message.DeliveryReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What Twilio's statuses of a message mean. */
final class Statuses {

    /** What was too fast has to wait longer than what was refused at once. */
    private static final Duration REST = Duration.ofSeconds(30);

    private Statuses() {}

    /**
     * The report; empty where the status says nothing that is not known.
     *
     * @param code the error code of a message that failed
     */
    static Optional<DeliveryReport> findReport(
            String id, String sid, String status, Optional<String> code, Instant at) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "accepted", "scheduled", "queued", "sending", "sent" ->
                    Optional.of(new DeliveryReport.Taken(id, at, sid));
            case "delivered" -> Optional.of(new DeliveryReport.Delivered(id, at, sid));
            case "read" -> Optional.of(new DeliveryReport.Read(id, at, sid));
            case "failed", "undelivered", "canceled" ->
                    Optional.of(failed(id, status, number(code), at));
            case String _ -> Optional.empty();
        };
    }

    private static int number(Optional<String> code) {
        return code.filter(c -> c.matches("\\d{1,6}")).map(Integer::valueOf).orElse(0);
    }

    private static DeliveryReport failed(String id, String status, int code, Instant at) {
        String why = "Twilio: " + status + (code == 0 ? "" : ", error " + code);
        return switch (ErrorCode.of(code)) {
            case BAD_RECIPIENT -> new DeliveryReport.Unreachable(id, at, why);
            case OPTED_OUT -> new DeliveryReport.Unwanted(id, at, why);
            case WINDOW_CLOSED -> new DeliveryReport.Again(id, at, at, why);
            case TOO_FAST -> new DeliveryReport.Again(id, at, at.plus(REST), why);
            case ACCOUNT, BAD_CONTENT, REFUSED -> new DeliveryReport.Failed(id, at, why);
        };
    }
}
