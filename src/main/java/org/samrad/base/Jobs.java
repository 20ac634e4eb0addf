package org.samrad.base;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Timed work. Each piece runs on one instance at a time, however many instances share the database.
@Component
public class Jobs implements SmartLifecycle {
    private final DataSource source;
    private final List<RecurringTask<?>> tasks;
    private final boolean command;
    private volatile @Nullable Scheduler scheduler;

    /// A piece of timed work that a house plugs in.
    public interface Work {
        /// Stable and unique, as `house.what`.
        String name();

        /// The pause between the end of one run and the start of the next.
        Duration every();

        void run();
    }

    Jobs(DataSource source, List<Work> work, @Value("${samrad.command:false}") boolean command) {
        this.source = source;
        this.command = command;
        this.tasks = work.stream().<RecurringTask<?>>map(Jobs::task).toList();
    }

    private static RecurringTask<Void> task(Work work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every())).execute((instance, context) -> work.run());
    }

    /// A single command from the terminal leaves timed work to the server.
    @Override
    public boolean isAutoStartup() {
        return !command;
    }

    /// A scheduler that has stopped cannot start again, so each start makes a new one.
    @Override
    public void start() {
        var fresh = Scheduler.create(source)
                .startTasks(tasks)
                .tableName("base.timed_work")
                .pollingInterval(Duration.ofSeconds(5))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        fresh.start();
        scheduler = fresh;
    }

    @Override
    public void stop() {
        var old = scheduler;
        scheduler = null;
        if (old != null) {
            old.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
