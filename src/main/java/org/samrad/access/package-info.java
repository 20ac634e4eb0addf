/// Who is here and what may they do. A person has an account in one organisation; a role, given within a
/// scope, allows acts; a visitor is somebody without an account. What was done is written in the audit log, a chain.
///
/// It owns accounts, passwords and sessions, roles and scopes, the audit log, and the socket `PersonalData`
/// through which every house with personal data hands it out or erases it. It does not own organisations
/// (a scope names one by id), nor seats in committees, which are mandates of `organisation`.
///
/// The front door is `Access`: sign in and out, invite, give and withdraw roles, export and erase a person.
/// Everybody else asks `Person.must(act, scope)`. It may call `web` and `base`.
/// News: `PersonInvited`, `PersonErased`, `RoleGiven`, `RoleWithdrawn`.
@NullMarked
package org.samrad.access;

import org.jspecify.annotations.NullMarked;
