package id.guruonline.bench.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a job does for an offer that is due: closes it and makes the next, in one transaction. */
public final class Moves {

    private static final Queue<Instant> DONE = new ConcurrentLinkedQueue<>();
    private static final AtomicReference<@Nullable DataSource> SOURCE = new AtomicReference<>();

    private Moves() {}

    /** Makes a table with so many open offers; whatever was there is gone. */
    static void prepare(DataSource database, int offers) throws SQLException {
        SOURCE.set(database);
        DONE.clear();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists offers");
            statement.execute(
                    "create table offers (order_id int, no int, teacher text, status text,"
                            + " primary key (order_id, no))");
            statement.execute(
                    "insert into offers select i, 1, 't' || i, 'OPEN' from generate_series(1, "
                            + offers
                            + ") i");
        }
    }

    /** Moves that order's offer along; called by job runners. */
    public static void move(int order) {
        try (Connection connection = Objects.requireNonNull(SOURCE.get()).getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement close =
                            connection.prepareStatement(
                                    "update offers set status = 'EXPIRED' where order_id = ? and no = 1"
                                            + " and status = 'OPEN'");
                    PreparedStatement next =
                            connection.prepareStatement(
                                    "insert into offers values (?, 2, ?, 'OPEN') on conflict do"
                                            + " nothing")) {
                close.setInt(1, order);
                close.executeUpdate();
                next.setInt(1, order);
                next.setString(2, "u" + order);
                next.executeUpdate();
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        DONE.add(Instant.now());
    }

    /** How late each was that is done. */
    static java.util.List<Duration> late(Instant due) {
        return DONE.stream().map(at -> Duration.between(due, at)).toList();
    }
}
