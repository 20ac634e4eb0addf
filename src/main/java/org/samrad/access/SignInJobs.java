package org.samrad.access;

import java.time.Duration;
import org.samrad.base.Jobs;
import org.springframework.stereotype.Component;

/// Writes the letters with links, and sweeps out links and sessions whose time is over.
@Component
class SignInJobs implements Jobs.Work {
    private final SignInLinks links;
    private final Sessions sessions;

    SignInJobs(SignInLinks links, Sessions sessions) {
        this.links = links;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "access.sign-in";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        links.write();
        links.forgetOld();
        sessions.endOld();
    }
}
