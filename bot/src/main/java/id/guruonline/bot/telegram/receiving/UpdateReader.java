package id.guruonline.bot.telegram.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Reads updates one by one, so that one that cannot be read hides no other. */
final class UpdateReader {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateReader.class);

    /** Telegram's types grow; what they grew since the library was made is passed over. */
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
                    .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                    .build();

    private UpdateReader() {}

    /**
     * An update as it came.
     *
     * @param update empty where it cannot be read
     */
    record Read(long id, Optional<Update> update) {}

    /** The answer of getUpdates; throws where it is none. */
    static JsonNode tree(String json) throws JsonProcessingException {
        return JSON.readTree(json);
    }

    /** Updates in their order. */
    record Batch(List<Read> updates) implements Serializable {}

    /** The updates of that list; one without an id, which nobody could acknowledge, is left out. */
    static Batch batch(JsonNode updates) {
        List<Read> all = new ArrayList<>();
        updates.forEach(update -> read(update).ifPresent(all::add));
        return new Batch(List.copyOf(all));
    }

    /** The update; empty without an id. */
    static Optional<Read> read(JsonNode update) {
        JsonNode id = update.path("update_id");
        if (!(update instanceof ObjectNode known) || !id.isIntegralNumber()) {
            LOG.warn("an update without an id is passed over");
            return Optional.empty();
        }
        // The library's type for the id is narrower than ids may be.
        known.remove("update_id");
        return Optional.of(new Read(id.longValue(), content(id.longValue(), known)));
    }

    private static Optional<Update> content(long id, JsonNode update) {
        try {
            return Optional.of(JSON.treeToValue(update, Update.class));
        } catch (JsonProcessingException | RuntimeException e) {
            // Without its message, which quotes what people wrote.
            LOG.warn("update {} cannot be read: {}", id, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
