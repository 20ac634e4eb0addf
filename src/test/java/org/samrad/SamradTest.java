package org.samrad;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samrad.access.Access;
import org.samrad.access.Person;
import org.samrad.access.Role;
import org.samrad.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole program on a port of its own, with a real and fresh PostgreSQL. All tests of one run share it, so each
/// makes its own people and things and counts on nothing to be empty.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class SamradTest {
    protected static final String PASSWORD = "fire heste spiser havregryn";
    private static final Path HOME = Homes.fresh("test-homes");

    @Autowired
    protected Access access;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry settings) {
        settings.add("samrad.home", () -> HOME + "/${samrad.test.house:shared}");
        settings.add("samrad.live.patience", () -> "PT0.3S");
    }

    /// An administrator of the installation, with [#PASSWORD].
    protected Person administrator() {
        var fresh = new Access.NewPerson("Ada", address("ada"), null);
        return access.addAdministrator(fresh, PASSWORD);
    }

    /// Somebody of an organisation, with [#PASSWORD] and a role there, if any.
    protected Person person(String name, UUID organisation, @Nullable Role role, Person by) {
        var person = access.add(new Access.NewPerson(name, address(name), organisation), by);
        access.setPassword(person.id(), PASSWORD, by);
        if (role != null) {
            access.grant(person.id(), role, Scope.organisation(organisation), by);
        }
        return access.get(person.id(), by);
    }

    private static String address(String name) {
        return name.replaceAll("\\W", "") + "-" + UUID.randomUUID() + "@example.org";
    }

    /// A browser of nobody in particular.
    protected Browser browser() {
        return new Browser("http://localhost:" + port);
    }

    /// The same on another machine: `127.0.0.…`.
    protected Browser browserFrom(String address) {
        try {
            return new Browser("http://127.0.0.1:" + port, InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    protected Browser browserOf(Person person) {
        var browser = browser();
        browser.signIn(person.email(), PASSWORD);
        return browser;
    }
}
