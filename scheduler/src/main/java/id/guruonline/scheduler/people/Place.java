package id.guruonline.scheduler.people;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * A point on the earth.
 *
 * @param lat degrees north, -90 to 90
 * @param lon degrees east, -180 to 180
 */
public record Place(double lat, double lon) {

    /** By what part {@link #roughKmTo} may be off: the earth is flattened by one 298th. */
    public static final double ROUGHNESS = 0.01;

    /** Of a sphere with the earth's volume, in km (IUGG's R3 of WGS84). */
    private static final double MEAN_RADIUS_KM = 6371.0008;

    public Place {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("no such place: " + lat + ", " + lon);
        }
    }

    /**
     * Kilometres to the other place on a sphere, by the haversine formula: a tenth of the work, and
     * off by less than {@link #ROUGHNESS}.
     */
    public double roughKmTo(Place other) {
        double halfLat = Math.sin(Math.toRadians(other.lat - lat) / 2);
        double halfLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double haversine =
                halfLat * halfLat
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(other.lat))
                                * halfLon
                                * halfLon;
        return 2 * MEAN_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    /** Kilometres to the other place as the crow flies, on the WGS84 ellipsoid. */
    public double kmTo(Place other) {
        return Geodesic.WGS84.Inverse(lat, lon, other.lat, other.lon, GeodesicMask.DISTANCE).s12
                / 1000;
    }
}
