package id.guruonline.bot.telegram.receiving;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The library's {@code getUpdates}, except that each update is read by itself. */
final class FetchUpdates extends BotApiMethod<UpdateReader.Batch> {

    /** What the service can make something of. */
    static final List<String> KINDS = List.of("message", "edited_message", "callback_query");

    private final @Nullable Long offset;
    private final Duration timeout;

    /**
     * @param offset the first update wanted: all before it are acknowledged; null for the first not
     *     acknowledged
     * @param timeout how long Telegram waits for one
     */
    FetchUpdates(@Nullable Long offset, Duration timeout) {
        this.offset = offset;
        this.timeout = timeout;
    }

    @JsonProperty("offset")
    @Nullable Long offset() {
        return offset;
    }

    @JsonProperty("timeout")
    long timeout() {
        return timeout.toSeconds();
    }

    @JsonProperty("allowed_updates")
    List<String> allowedUpdates() {
        return KINDS;
    }

    @Override
    public String getMethod() {
        return GetUpdates.PATH;
    }

    @Override
    public UpdateReader.Batch deserializeResponse(String answer)
            throws TelegramApiRequestException {
        try {
            JsonNode tree = UpdateReader.tree(answer);
            return tree.path("ok").asBoolean() && tree.path("result").isArray()
                    ? UpdateReader.batch(tree.path("result"))
                    : refused(answer);
        } catch (JsonProcessingException _) {
            throw new TelegramApiRequestException("no answer of getUpdates");
        }
    }

    /** Throws what the answer says instead of updates. */
    private static UpdateReader.Batch refused(String answer) throws TelegramApiRequestException {
        new GetUpdates().deserializeResponse(answer);
        throw new TelegramApiRequestException("neither updates nor a refusal");
    }
}
