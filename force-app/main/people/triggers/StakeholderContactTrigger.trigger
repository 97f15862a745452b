trigger StakeholderContactTrigger on Contact(after update, after delete, after undelete) {
    new StakeholderContactHandler().run();
}
