package org.samrad;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Start here: wires the houses together and runs them.
@SpringBootApplication
public class Samrad {
    public static void main(String[] args) {
        SpringApplication.run(Samrad.class, args);
    }
}
