//! How does the site come before a reader's eyes during development?

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, exit};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::{setup, site};

const USUAL_PORT: u16 = 8080;

/// Builds, serves on a loopback port until interrupted, and rebuilds when a file changes.
///
/// Without a port the usual one is taken, or a free one where something else listens there.
pub fn run(project: &Project, port: Option<u16>) -> Result<()> {
    setup::for_building(project)?;
    let port = match port {
        Some(port) => port,
        None => free_port()?,
    };
    let index = project.site.join("index.html");
    // What an earlier build left must not pass for this one's.
    project.shell.remove_path(&index)?;
    println!("Building the site; from nothing this takes about 4 minutes.");
    let shown = port.to_string();
    let trunk = Command::from(site::trunk(project, "serve")?.args([
        "--address",
        "127.0.0.1",
        "--port",
        &shown,
    ]))
    .spawn()?;
    let trunk = Arc::new(Mutex::new(trunk));
    end_with_us(&trunk)?;
    let mut announced = false;
    loop {
        if let Some(status) = lock(&trunk).try_wait()? {
            bail!("Trunk stopped: {status}");
        }
        if !announced && TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            if !index.exists() {
                lock(&trunk).kill()?;
                bail!("the site could not be built");
            }
            println!("\nClaim Table is at http://127.0.0.1:{port}/ (Ctrl-C ends it)\n");
            announced = true;
        }
        thread::sleep(Duration::from_millis(200));
    }
}

/// Ends Trunk when this program is interrupted or told to end.
fn end_with_us(trunk: &Arc<Mutex<Child>>) -> Result<()> {
    let trunk = Arc::clone(trunk);
    ctrlc::set_handler(move || {
        // It may have ended by the same interrupt.
        let _ = lock(&trunk).kill();
        exit(130);
    })?;
    Ok(())
}

fn lock(trunk: &Mutex<Child>) -> MutexGuard<'_, Child> {
    trunk.lock().unwrap_or_else(PoisonError::into_inner)
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, USUAL_PORT))
        .or_else(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
    Ok(listener.local_addr()?.port())
}
