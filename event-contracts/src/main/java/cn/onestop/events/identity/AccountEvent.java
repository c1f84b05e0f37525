package cn.onestop.events.identity;

/// What can happen to one account 账号.
public sealed interface AccountEvent
    permits AccountCreated,
        AccountDisabled,
        AccountEnabled,
        AccountRolesChanged,
        PasswordReset,
        PasswordChanged {}
