package org.samrad.base;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Timed work. Each piece runs on one instance at a time, however many instances share the database.
@Component
public class Jobs implements SmartLifecycle {
    private final Scheduler scheduler;
    private final boolean command;
    private volatile boolean running;

    /// A piece of timed work that a house plugs in.
    public interface Work {
        /// Stable and unique, as `house.what`.
        String name();

        /// The pause between the end of one run and the start of the next.
        Duration every();

        void run();
    }

    Jobs(DataSource source, List<Work> work, @Value("${samrad.command:false}") boolean command) {
        this.command = command;
        List<RecurringTask<?>> tasks =
                work.stream().<RecurringTask<?>>map(Jobs::task).toList();
        this.scheduler = Scheduler.create(source)
                .startTasks(tasks)
                .tableName("base.timed_work")
                .pollingInterval(Duration.ofSeconds(5))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    private static RecurringTask<Void> task(Work work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every())).execute((instance, context) -> work.run());
    }

    /// A single command from the terminal leaves timed work to the server.
    @Override
    public boolean isAutoStartup() {
        return !command;
    }

    @Override
    public void start() {
        running = true;
        scheduler.start();
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
