package id.guruonline.scheduler.people;

import java.util.List;

/** Reads a world file. */
public final class WorldReader {

    private final double defaultRadiusKm;

    /**
     * @param defaultRadiusKm how far a teacher goes who gave no radius
     */
    public WorldReader(double defaultRadiusKm) {
        this.defaultRadiusKm = defaultRadiusKm;
    }

    public WorldRead read(String json) {
        return new WorldRead.Faulty(
                List.of(new Fault("$", json.length() + " not read yet " + defaultRadiusKm)));
    }
}
