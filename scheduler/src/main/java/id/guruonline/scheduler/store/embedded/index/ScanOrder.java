package id.guruonline.scheduler.store.embedded.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether walking an index gives the order that was asked for. */
enum ScanOrder {
    /** Either direction of the index is no help. */
    OTHER,
    ASCENDING,
    DESCENDING;

    /**
     * @param sort paths and directions; null or empty if any order will do
     * @param sortedBy what the index is sorted by
     * @param fixed how many of those have one value only in the walk, so that they do not matter
     */
    static ScanOrder of(@Nullable Document sort, List<String> sortedBy, int fixed) {
        if (sort == null) {
            return ASCENDING;
        }
        List<String> constant = sortedBy.subList(0, fixed);
        List<String> wanted =
                sort.keySet().stream().filter(path -> !constant.contains(path)).toList();
        if (wanted.isEmpty()) {
            return ASCENDING;
        }
        List<String> offered = sortedBy.subList(fixed, sortedBy.size());
        boolean samePaths =
                wanted.size() <= offered.size() && wanted.equals(offered.subList(0, wanted.size()));
        List<ScanOrder> directions =
                wanted.stream().map(path -> direction(sort.get(path))).distinct().toList();
        return samePaths && directions.size() == 1 ? directions.getFirst() : OTHER;
    }

    private static ScanOrder direction(@Nullable Object direction) {
        if (!(direction instanceof Number number)) {
            return OTHER;
        }
        return number.intValue() > 0 ? ASCENDING : DESCENDING;
    }
}
