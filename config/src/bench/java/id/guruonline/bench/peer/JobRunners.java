package id.guruonline.bench.peer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.scheduling.BackgroundJobRequest;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;
import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;

/**
 * Three that run jobs at their time, on PostgreSQL: as many jobs as there are offers, all due at
 * the same moment, each as quick to look as its library lets it.
 */
public final class JobRunners implements AutoCloseable {

    private static final int THREADS = 20;
    private static final Duration AHEAD = Duration.ofSeconds(12);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final EmbeddedPostgres postgres;
    private final HikariDataSource database;

    private JobRunners(EmbeddedPostgres postgres, HikariDataSource database) {
        this.postgres = postgres;
        this.database = database;
    }

    /** Starts PostgreSQL; throws where it does not start here. */
    public static JobRunners start() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(THREADS * 2);
        OfDatabase.SOURCE.set(pool);
        return new JobRunners(postgres, pool);
    }

    /** How late each job was done, with db-scheduler. */
    public List<Duration> dbScheduler(int jobs) throws Exception {
        Moves.prepare(database, jobs);
        run(
                "drop table if exists scheduled_tasks;"
                        + "create table scheduled_tasks (task_name text not null, task_instance text not"
                        + " null, task_data bytea, execution_time timestamptz not null, picked boolean"
                        + " not null, picked_by text, last_success timestamptz, last_failure"
                        + " timestamptz, consecutive_failures int, last_heartbeat timestamptz, version"
                        + " bigint not null, priority smallint, primary key (task_name, task_instance));"
                        + "create index on scheduled_tasks (execution_time);"
                        + "create index on scheduled_tasks (last_heartbeat)");
        OneTimeTask<Void> task =
                Tasks.oneTime("move")
                        .execute((one, _) -> Moves.move(Integer.parseInt(one.getId())));
        Scheduler scheduler =
                Scheduler.create(database, task)
                        .threads(THREADS)
                        .pollingInterval(Duration.ofSeconds(1))
                        .pollUsingLockAndFetch(1, 4)
                        .build();
        Instant due = due(jobs);
        for (int i = 1; i <= jobs; i++) {
            scheduler.schedule(task.instance(String.valueOf(i)), due);
        }
        scheduler.start();
        try {
            return await(due, jobs);
        } finally {
            scheduler.stop();
        }
    }

    /** With JobRunr, which looks every five seconds at the most often. */
    public List<Duration> jobRunr(int jobs) throws Exception {
        Moves.prepare(database, jobs);
        Instant due = due(jobs);
        JobRunr.configure()
                .useStorageProvider(SqlStorageProviderFactory.using(database))
                .useBackgroundJobServer(
                        BackgroundJobServerConfiguration
                                .usingStandardBackgroundJobServerConfiguration()
                                .andPollInterval(Duration.ofSeconds(5))
                                .andWorkerCount(THREADS))
                .initialize();
        try {
            for (int i = 1; i <= jobs; i++) {
                BackgroundJobRequest.schedule(due, new MoveRequest(i));
            }
            return await(due, jobs);
        } finally {
            JobRunr.destroy();
        }
    }

    /** With Quartz on its JDBC store. */
    public List<Duration> quartz(int jobs) throws Exception {
        Moves.prepare(database, jobs);
        run(script("/org/quartz/impl/jdbcjobstore/tables_postgres.sql"));
        Properties settings = new Properties();
        settings.put("org.quartz.scheduler.instanceName", "bench");
        settings.put("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "" + THREADS);
        settings.put("org.quartz.threadPool.threadCount", "" + THREADS);
        settings.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.put(
                "org.quartz.jobStore.driverDelegateClass",
                "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        settings.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        settings.put("org.quartz.jobStore.misfireThreshold", "600000");
        settings.put("org.quartz.jobStore.dataSource", "bench");
        settings.put(
                "org.quartz.dataSource.bench.connectionProvider.class", OfDatabase.class.getName());
        org.quartz.Scheduler scheduler = new StdSchedulerFactory(settings).getScheduler();
        Instant due = due(jobs);
        for (int i = 1; i <= jobs; i++) {
            JobDetail job =
                    JobBuilder.newJob(QuartzMove.class)
                            .withIdentity("move-" + i)
                            .usingJobData("order", i)
                            .build();
            scheduler.scheduleJob(
                    job, TriggerBuilder.newTrigger().startAt(java.util.Date.from(due)).build());
        }
        scheduler.start();
        try {
            return await(due, jobs);
        } finally {
            scheduler.shutdown(true);
        }
    }

    /** So late that all are laid down by then. */
    private static Instant due(int jobs) {
        return Instant.now().plus(AHEAD).plusMillis(jobs * 8L);
    }

    private static List<Duration> await(Instant due, int jobs) throws InterruptedException {
        Instant end = due.plus(PATIENCE);
        while (Moves.late(due).size() < jobs && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Moves.late(due);
    }

    private void run(String script) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream file = JobDetail.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
        postgres.close();
    }

    /** A job of JobRunr's, as it keeps it. */
    public static final class MoveRequest implements JobRequest {

        private static final long serialVersionUID = 1;

        /** Whose offer. */
        public int order;

        /** For JobRunr, which reads it back. */
        public MoveRequest() {}

        MoveRequest(int order) {
            this.order = order;
        }

        @Override
        public Class<MoveHandler> getJobRequestHandler() {
            return MoveHandler.class;
        }
    }

    /** Does it; made by JobRunr. */
    public static final class MoveHandler implements JobRequestHandler<MoveRequest> {

        @Override
        public void run(MoveRequest request) {
            Moves.move(request.order);
        }
    }

    /** A job of Quartz's. */
    public static final class QuartzMove implements Job {

        @Override
        public void execute(JobExecutionContext context) {
            Moves.move(context.getMergedJobDataMap().getInt("order"));
        }
    }

    /** Hands the database to Quartz, which makes this itself. */
    public static final class OfDatabase implements ConnectionProvider {

        private static final AtomicReference<@Nullable DataSource> SOURCE = new AtomicReference<>();

        @Override
        public Connection getConnection() throws SQLException {
            return Objects.requireNonNull(SOURCE.get()).getConnection();
        }

        @Override
        public void shutdown() {}

        @Override
        public void initialize() {}
    }
}
