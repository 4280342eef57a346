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

    public Place {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("no such place: " + lat + ", " + lon);
        }
    }

    /** Kilometres to the other place as the crow flies, on the WGS84 ellipsoid. */
    public double kmTo(Place other) {
        return Geodesic.WGS84.Inverse(lat, lon, other.lat, other.lon, GeodesicMask.DISTANCE).s12
                / 1000;
    }
}
