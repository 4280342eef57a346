package id.guruonline.scheduler.people.worldfile;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a world file: all of it or nothing. What may be left out: everything but ids, names, a
 * school's number, level and place, and a teacher's subjects, levels and place. A school then is of
 * stage 1 with its level's standard bells; a teacher wants 24 JP a week, as many as a certified
 * teacher needs.
 */
public final class WorldReader {

    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final double defaultRadiusKm;

    /**
     * @param defaultRadiusKm how far a teacher goes who gave no radius
     */
    public WorldReader(double defaultRadiusKm) {
        this.defaultRadiusKm = defaultRadiusKm;
    }

    /**
     * Reads the world, or names every fault in it. Text that is no JSON, or names a field of one
     * object twice, is a single fault at {@code $}.
     */
    public WorldRead read(String json) {
        JsonNode root;
        try {
            root = STRICT.readTree(json);
        } catch (JacksonException e) {
            return new WorldRead.Faulty(List.of(new Fault("$", "is not proper JSON: " + where(e))));
        }
        List<Fault> faults = new ArrayList<>();
        World world = new WorldDraft(defaultRadiusKm).read(JsonSpot.root(root, faults));
        return faults.isEmpty() ? new WorldRead.Loaded(world) : new WorldRead.Faulty(faults);
    }

    private static String where(JacksonException e) {
        return e.getOriginalMessage()
                + " (line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr()
                + ")";
    }
}
