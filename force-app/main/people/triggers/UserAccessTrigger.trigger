trigger UserAccessTrigger on User(after update) {
    new UserAccessHandler().run();
}
